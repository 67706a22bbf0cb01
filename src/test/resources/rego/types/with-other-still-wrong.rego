package test

q := 1
r := 2
p if r == "a" with q as "a"

#! 5:6 rego_type_error match error
