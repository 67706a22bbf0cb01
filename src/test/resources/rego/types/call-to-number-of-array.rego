package test

p := to_number([1])

#! 3:6 rego_type_error to_number: invalid argument(s)
