package test

# METADATA
# schemas:
# - input[x].a: {type: string}
q if input[0].a == 1

#! 6:1 rego_type_error error getting key from value: var requires evaluation
