package test

f(x, y) := x
p if f(1)

#! 4:6 rego_type_error function data.test.f has arity 2, got 1 argument
