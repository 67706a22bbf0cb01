package test

# METADATA
# title: [
q := 1

#! 4:1 rego_parse_error yaml: line 1: did not find expected node content
