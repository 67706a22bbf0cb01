package test

# METADATA
# schemas:
# - {}
q := 1

#! 3:1 rego_parse_error invalid document reference
