package test

# METADATA
# authors:
# - 1
q := 1

#! 3:1 rego_parse_error invalid author definition 1: invalid value type, must be string or map
