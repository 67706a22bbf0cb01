package test

p if [1, "a"] == [1, 2]

#! 3:6 rego_type_error match error
