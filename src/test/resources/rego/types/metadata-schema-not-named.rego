package test

# METADATA
# schemas:
# - input: foo
q := 1

#! 3:1 rego_parse_error invalid schema reference
