package test

p := 2 / "a"

#! 3:6 rego_type_error div: invalid argument(s)
