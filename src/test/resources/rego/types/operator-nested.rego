package test

p := (1 + 2) * (3 + "a")

#! 3:17 rego_type_error plus: invalid argument(s)
