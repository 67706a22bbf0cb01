package test

p if count(input.x) == "a"

#! 3:6 rego_type_error match error
