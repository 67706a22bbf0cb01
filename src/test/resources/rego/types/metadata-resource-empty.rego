package test

# METADATA
# related_resources:
# - ""
q := 1

#! 3:1 rego_parse_error invalid related-resource definition : ref URL may not be empty string
