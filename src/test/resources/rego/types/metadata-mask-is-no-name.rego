package test

# METADATA
# compile:
#   mask_rule: "1 +"
q := 1

#! 3:1 rego_parse_error invalid mask_rule annotation "1 +"
