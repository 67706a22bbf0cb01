package test

# METADATA
# custom:
#   a: 1
#   b: {c: 1, c: 2}
#   a: 2
q := 1

#! 7:1 rego_parse_error yaml: unmarshal errors: line 4: mapping key "a" already defined at line 2
