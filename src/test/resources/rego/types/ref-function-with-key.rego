package test

f(x) := x
p := f.a

#! 4:6 rego_type_error function data.test.f.a used as reference, not called
