package test

# METADATA
# scope: package
q := 1

#! 3:1 rego_parse_error annotation scope 'package' must be applied to package (have rule)
