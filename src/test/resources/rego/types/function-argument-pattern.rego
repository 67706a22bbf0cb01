package test

f([x, y]) := x
p := f([1])

#! 4:6 rego_type_error data.test.f: invalid argument(s)
