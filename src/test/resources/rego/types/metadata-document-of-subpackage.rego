package test

# METADATA
# scope: document
sub.q := 1

# METADATA
# scope: document
sub.q := 1

#! 7:1 rego_type_error document annotation redeclared: metadata-document-of-subpackage.rego:3
