package test

f(x) := x
p := f

#! 4:6 rego_type_error function data.test.f used as reference, not called
