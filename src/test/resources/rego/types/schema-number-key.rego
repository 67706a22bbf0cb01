package test

# METADATA
# schemas:
# - input[0].a: {type: string}
q if input[0].a == 1

#! 6:6 rego_type_error match error
