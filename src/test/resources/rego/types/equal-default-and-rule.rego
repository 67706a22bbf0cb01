package test

default q := false
q := 1 if input.a
p if q == "a"

#! 5:6 rego_type_error match error
