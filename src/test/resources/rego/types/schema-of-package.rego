# METADATA
# schemas:
# - input: {type: object, properties: {a: {type: string}}}
package test

q if input.b

r if input.a == 1

#! 6:6 rego_type_error undefined ref: input.b
#! 8:6 rego_type_error match error
