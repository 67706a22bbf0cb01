# METADATA
# schemas:
# - input: {type: object, properties: {a: {type: string}}}
package test

# METADATA
# schemas:
# - input: {type: object, properties: {b: {type: string}}}
q if input.b == "x"

# METADATA
# schemas:
# - input.b: {type: string}
r if input.b == 1

#! 14:6 rego_type_error match error
