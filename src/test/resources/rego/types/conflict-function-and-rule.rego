package test

p := 1
p(x) := 2

#! 3:1 rego_type_error conflicting rules data.test.p found
