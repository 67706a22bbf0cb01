package test

p := 2 * true

#! 3:6 rego_type_error mul: invalid argument(s)
