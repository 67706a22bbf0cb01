# METADATA
# scope: subpackages
# schemas:
# - input: {type: object, properties: {a: {type: string}}}
package test

q if input.b

#! 7:6 rego_type_error undefined ref: input.b
