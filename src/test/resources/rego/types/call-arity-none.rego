package test

f(x, y) := x
p if f()

#! 4:6 rego_type_error function data.test.f has arity 2, got 0 arguments
