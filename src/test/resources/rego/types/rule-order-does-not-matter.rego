package test

p if q == "a"
q := r
r := 1

#! 3:6 rego_type_error match error
