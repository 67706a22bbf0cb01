package test

p := sum(["a"])

#! 3:6 rego_type_error sum: invalid argument(s)
