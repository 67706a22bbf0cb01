package test

p := concat(",", [1, 2])

#! 3:6 rego_type_error concat: invalid argument(s)
