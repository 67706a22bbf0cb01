package test

# METADATA
# related_resources:
# - [a]
q := 1

#! 3:1 rego_parse_error invalid related-resource definition [a]: invalid value type, must be string or map
