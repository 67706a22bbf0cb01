package test

# METADATA
# schemas:
# - input: {oneOf: [{type: object}, {type: string}]}
q if input.x.y
