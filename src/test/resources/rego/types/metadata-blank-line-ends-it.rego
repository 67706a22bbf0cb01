package test

# METADATA

# title: [
q := 1

#! 3:1 rego_parse_error expected METADATA block, found whitespace
