# METADATA
# scope: rule
# entrypoint: true
package test

q := 1

#! 1:1 rego_parse_error annotation entrypoint applied to non-document or package scope 'rule'
#! 1:1 rego_parse_error annotation scope 'rule' must be applied to rule (have package)
