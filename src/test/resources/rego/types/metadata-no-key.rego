package test

# METADATA
# title: x
# bad
q := 1

#! 5:1 rego_parse_error yaml: line 2: could not find expected ':'
