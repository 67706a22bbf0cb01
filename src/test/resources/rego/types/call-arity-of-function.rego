package test

f(x) := x
p := f(1, 2)

#! 4:6 rego_type_error function data.test.f has arity 1, got 2 arguments
