package test

p := count(true)

#! 3:6 rego_type_error count: invalid argument(s)
