package test

# METADATA
# scope: document
# schemas:
# - input: {type: object, properties: {name: {type: string}, age: {type: integer}, tags: {type: array, items: {type: string}}, sub: {type: object}, pair: {type: array, items: [{type: string}, {type: boolean}]}}}
q if input.nam == "x"

q if input.nam == "y"

r if input.nam == 1

#! 7:6 rego_type_error undefined ref: input.nam
#! 9:6 rego_type_error undefined ref: input.nam
