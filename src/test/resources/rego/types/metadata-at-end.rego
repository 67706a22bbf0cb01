package test

q := 1

# METADATA
# title: x

#! 5:1 rego_parse_error invalid annotation scope ''. Use one of 'rule', 'document', 'package', or 'subpackages'
