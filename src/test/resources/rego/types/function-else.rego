package test

f(x) := 1 if x == 1 else := "a"
p if f(1) == null

#! 4:6 rego_type_error match error
