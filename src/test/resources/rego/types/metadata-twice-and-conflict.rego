package test

# METADATA
# scope: document
q := 1

# METADATA
# scope: document
q := 1

q(x) := x

#! 7:1 rego_type_error document annotation redeclared: metadata-twice-and-conflict.rego:3
