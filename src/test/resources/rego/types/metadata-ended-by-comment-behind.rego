package test

# METADATA
q := 1 # title: x

#! 3:1 rego_parse_error expected METADATA block, found whitespace
