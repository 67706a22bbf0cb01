package test

# METADATA
# - a
# - b
q := 1

#! 5:1 rego_parse_error yaml: unmarshal errors: line 1: cannot unmarshal !!seq into ast.rawAnnotation
