package test

p if [x | x := 1][0] == "a"

#! 3:6 rego_type_error match error
