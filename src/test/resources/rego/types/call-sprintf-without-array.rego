package test

p := sprintf("%d", 1)

#! 3:6 rego_type_error sprintf: invalid argument(s)
