package test

p if 1 in ["a", "b"]

#! 3:6 rego_type_error match error
