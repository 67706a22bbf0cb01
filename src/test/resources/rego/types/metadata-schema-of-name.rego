package test

# METADATA
# schemas:
# - foo: schema.x
q := 1

#! 3:1 rego_parse_error invalid document reference
