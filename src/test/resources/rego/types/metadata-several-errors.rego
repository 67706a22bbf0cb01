package test

# METADATA
# title: [
q := 1

# METADATA
# scope: foo
q := 1

# METADATA
# authors: [1]
q := 1

#! 11:1 rego_parse_error invalid author definition 1: invalid value type, must be string or map
#! 4:1 rego_parse_error yaml: line 1: did not find expected node content
