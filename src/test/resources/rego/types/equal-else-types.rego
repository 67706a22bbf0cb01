package test

q := 1 if input.a else := "b"
p if q == true

#! 4:6 rego_type_error match error
