package test

# METADATA
# title: x
# scope: rule
# title: y
q := 1

#! 6:1 rego_parse_error yaml: unmarshal errors: line 3: mapping key "title" already defined at line 1
