package test

# METADATA
# scope: foo
q := 1

# METADATA
# scope: package
q := 1

# METADATA
# scope: rule
# entrypoint: true
q := 1

#! 11:1 rego_parse_error annotation entrypoint applied to non-document or package scope 'rule'
#! 3:1 rego_parse_error invalid annotation scope 'foo'. Use one of 'rule', 'document', 'package', or 'subpackages'
#! 7:1 rego_parse_error annotation scope 'package' must be applied to package (have rule)
