package test

f(1) := 2
p := f("a")

#! 4:6 rego_type_error data.test.f: invalid argument(s)
