package test

# METADATA
# just text
q := 1

#! 4:1 rego_parse_error yaml: unmarshal errors: line 1: cannot unmarshal !!str `just text` into ast.rawAnnotation
