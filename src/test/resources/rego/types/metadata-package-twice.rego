# METADATA
# title: a

# METADATA
# title: b
package test

q := 1

#! 4:1 rego_type_error package annotation redeclared: metadata-package-twice.rego:1
