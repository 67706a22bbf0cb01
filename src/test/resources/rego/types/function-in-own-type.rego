package test

f(x) := count(x)
g(x) := f(x)
p := g(1)

#! 5:6 rego_type_error data.test.g: invalid argument(s)
