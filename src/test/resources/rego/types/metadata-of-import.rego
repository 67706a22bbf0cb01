package test

# METADATA
# title: x
import data.x

q := x.y

#! 3:1 rego_parse_error invalid annotation scope 'import'. Use one of 'rule', 'document', 'package', or 'subpackages'
