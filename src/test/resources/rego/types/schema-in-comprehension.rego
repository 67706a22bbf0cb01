package test

# METADATA
# schemas:
# - input: {type: object, properties: {name: {type: string}, age: {type: integer}, tags: {type: array, items: {type: string}}, sub: {type: object}, pair: {type: array, items: [{type: string}, {type: boolean}]}}}
q := [x | x := input.nam]

#! 6:16 rego_type_error undefined ref: input.nam
