# METADATA
# scope: subpackages
# entrypoint: yes
package test

q := 1

#! 1:1 rego_parse_error annotation entrypoint applied to non-document or package scope 'subpackages'
