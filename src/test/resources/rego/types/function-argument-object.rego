package test

f({"a": x}) := x
p := f({"b": 1})

#! 4:6 rego_type_error data.test.f: invalid argument(s)
