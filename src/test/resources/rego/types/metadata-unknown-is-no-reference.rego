package test

# METADATA
# compile:
#   unknowns: ["input x"]
q := 1

#! 3:1 rego_parse_error invalid unknowns element "input x"
