package test

q if {
	input.x
# METADATA
# title: x
	input.y
}

#! 5:1 rego_parse_error invalid annotation scope ''. Use one of 'rule', 'document', 'package', or 'subpackages'
