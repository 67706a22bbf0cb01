package test

q := 1
r := "a"
p if q == r

#! 5:6 rego_type_error match error
