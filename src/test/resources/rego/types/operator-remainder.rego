package test

p := 2 % [1]

#! 3:6 rego_type_error rem: invalid argument(s)
