package test

# METADATA
# schemas:
# - input: {type: object, properties: {name: {type: string}, age: {type: integer}, tags: {type: array, items: {type: string}}, sub: {type: object}, pair: {type: array, items: [{type: string}, {type: boolean}]}}}
f(x) := x + input.name

#! 6:9 rego_type_error plus: invalid argument(s)
