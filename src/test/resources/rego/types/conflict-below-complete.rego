package test

p := {"a": 1}
p.b := 2

#! 3:1 rego_type_error rule data.test.p conflicts with:
