package test

p.a.b := 1
p.a := 2

#! 4:1 rego_type_error rule data.test.p.a conflicts with:
