package test

# METADATA
# scope: document
q := 1

# METADATA
# scope: document
q := 1

#! 7:1 rego_type_error document annotation redeclared: metadata-document-twice.rego:3
