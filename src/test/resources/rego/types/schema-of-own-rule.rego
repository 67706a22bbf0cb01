package test

# METADATA
# schemas:
# - data.test.r: {type: string}
q if data.test.r == 1

r := 1

#! 6:6 rego_type_error match error
