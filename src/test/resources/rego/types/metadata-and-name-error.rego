package test

# METADATA
# scope: foo
q := 1

r := x

#! 3:1 rego_parse_error invalid annotation scope 'foo'. Use one of 'rule', 'document', 'package', or 'subpackages'
