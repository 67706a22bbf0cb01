package test

f(x) := 1
f(x, y) := 2

#! 3:1 rego_type_error conflicting rules data.test.f found
