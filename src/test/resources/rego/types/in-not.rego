package test

p if not 1 in ["a"]

#! 3:6 rego_type_error match error
