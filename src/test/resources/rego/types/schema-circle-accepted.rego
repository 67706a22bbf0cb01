package test

# METADATA
# schemas:
# - input: {definitions: {n: {type: object, properties: {next: {$ref: "#/definitions/n"}, v: {type: string}}}}, $ref: "#/definitions/n"}
q if input.next.next.v == "x"
