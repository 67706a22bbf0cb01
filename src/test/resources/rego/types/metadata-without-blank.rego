package test

# METADATA
# title:x
q := 1

#! 4:1 rego_parse_error yaml: unmarshal errors: line 1: cannot unmarshal !!str `title:x` into ast.rawAnnotation
