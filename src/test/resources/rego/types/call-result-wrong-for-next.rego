package test

p := upper(count(input.x))

#! 3:6 rego_type_error upper: invalid argument(s)
