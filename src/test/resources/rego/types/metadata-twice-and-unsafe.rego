package test

# METADATA
# scope: document
q := 1

# METADATA
# scope: document
q := 1

r if x

#! 7:1 rego_type_error document annotation redeclared: metadata-twice-and-unsafe.rego:3
