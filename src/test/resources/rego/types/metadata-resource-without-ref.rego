package test

# METADATA
# related_resources:
# - description: x
q := 1

#! 3:1 rego_parse_error invalid related-resource definition map[description:x]: 'ref' value required in object
