package test

p if input.a with input as 1 + "a"

#! 3:28 rego_type_error plus: invalid argument(s)
