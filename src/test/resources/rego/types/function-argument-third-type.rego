package test

f(1) := 2
f("a") := 3
p := f(true)

#! 5:6 rego_type_error data.test.f: invalid argument(s)
