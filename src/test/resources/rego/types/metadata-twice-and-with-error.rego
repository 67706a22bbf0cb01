package test

# METADATA
# scope: document
q := 1

# METADATA
# scope: document
q := 1

r if input.x with foo.bar as 1

#! 7:1 rego_type_error document annotation redeclared: metadata-twice-and-with-error.rego:3
