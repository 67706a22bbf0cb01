package test

# METADATA
# schemas:
# - input: {type: object, properties: {name: {type: string}, age: {type: integer}, tags: {type: array, items: {type: string}}, sub: {type: object}, pair: {type: array, items: [{type: string}, {type: boolean}]}}}
q if input.pair[2]

#! 6:6 rego_type_error undefined ref: input.pair[2]
