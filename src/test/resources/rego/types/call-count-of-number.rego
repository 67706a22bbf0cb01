package test

p := count(1)

#! 3:6 rego_type_error count: invalid argument(s)
