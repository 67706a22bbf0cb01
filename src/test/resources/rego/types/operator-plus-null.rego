package test

p := 1 + null

#! 3:6 rego_type_error plus: invalid argument(s)
