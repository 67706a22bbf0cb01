package test

# METADATA
# scope: rule
# entrypoint: true
q := 1

#! 3:1 rego_parse_error annotation entrypoint applied to non-document or package scope 'rule'
