package test

p contains "a"
p.b := 2

#! 3:1 rego_type_error rule data.test.p conflicts with:
