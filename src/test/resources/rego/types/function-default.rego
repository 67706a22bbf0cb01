package test

default f(_) := 1
f(x) := "a" if x
p if f(2) == true

#! 5:6 rego_type_error match error
