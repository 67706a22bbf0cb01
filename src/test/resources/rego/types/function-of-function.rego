package test

f(x) := startswith(x, "a")
p if f(count([1]))

#! 4:6 rego_type_error data.test.f: invalid argument(s)
