package test

# METADATA
# schemas:
# - input: {properties: {a: {items: {type: string}}}}
q if input.a[0] == 1

#! 6:6 rego_type_error match error
