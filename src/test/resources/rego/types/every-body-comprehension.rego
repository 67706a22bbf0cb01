package test

p if every x in [1] { count([y | y := 1 + "a"]) == x }

#! 3:39 rego_type_error plus: invalid argument(s)
