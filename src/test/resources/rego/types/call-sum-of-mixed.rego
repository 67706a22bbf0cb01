package test

p := sum([1, "a"])

#! 3:6 rego_type_error sum: invalid argument(s)
