package test

# METADATA
# custom:
#   a: {1: b}
q := 1

#! 3:1 rego_parse_error invalid map key type(s):
