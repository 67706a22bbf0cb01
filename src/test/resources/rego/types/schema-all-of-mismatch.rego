package test

# METADATA
# schemas:
# - input: {allOf: [{type: string}, {type: object}]}
q if input.a == "x"

#! 6:1 rego_type_error type checking: unable to merge these schemas: type mismatch: string and object
