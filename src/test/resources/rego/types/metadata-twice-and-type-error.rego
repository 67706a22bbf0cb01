package test

# METADATA
# scope: document
q := 1

# METADATA
# scope: document
q := 1

r if startswith(1, "a")

#! 7:1 rego_type_error document annotation redeclared: metadata-twice-and-type-error.rego:3
