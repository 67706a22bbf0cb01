package test

p := [1] & [2]

#! 3:6 rego_type_error and: invalid argument(s)
