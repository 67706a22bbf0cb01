package test

p := 1 + "a"

#! 3:6 rego_type_error plus: invalid argument(s)
