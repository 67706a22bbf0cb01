package test

# METADATA
# scope: subpackages
q := 1

#! 3:1 rego_parse_error annotation scope 'subpackages' must be applied to package (have rule)
