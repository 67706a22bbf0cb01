package test

f(x) := 1
p if f(2) == "a"

#! 4:6 rego_type_error match error
