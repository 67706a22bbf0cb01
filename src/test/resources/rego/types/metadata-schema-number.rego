package test

# METADATA
# schemas:
# - input: 1
q := 1

#! 3:1 rego_parse_error invalid schema declaration for path "input"
