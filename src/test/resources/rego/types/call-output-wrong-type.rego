package test

p if count([1], "a")

#! 3:6 rego_type_error count: invalid argument(s)
