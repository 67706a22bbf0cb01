package test

f(x) := x
g(x, y) := y
p if f(1) with f as g

#! 5:11 rego_type_error data.test.f: arity mismatch
