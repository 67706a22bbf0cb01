package test

p if [1, 2] == [1]

#! 3:6 rego_type_error match error
