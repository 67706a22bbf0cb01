package test

# METADATA
# authors:
# - " "
q := 1

#! 3:1 rego_parse_error invalid author definition  : author is an empty string
