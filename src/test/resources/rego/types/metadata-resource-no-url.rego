package test

# METADATA
# related_resources:
# - "http://[::1"
q := 1

#! 3:1 rego_parse_error invalid related-resource definition http://[::1: parse "http://[::1": missing ']' in host
