package test

p if split("a", ",")[0] == 1

#! 3:6 rego_type_error match error
