package test

# METADATA
# scope: file
q := 1

#! 3:1 rego_parse_error invalid annotation scope 'file'. Use one of 'rule', 'document', 'package', or 'subpackages'
