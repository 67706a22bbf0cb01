package test

f(x) := x + 1
p := f("a")

#! 4:6 rego_type_error data.test.f: invalid argument(s)
