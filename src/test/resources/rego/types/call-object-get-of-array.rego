package test

p := object.get([1], "a", 0)

#! 3:6 rego_type_error object.get: invalid argument(s)
