package test

p if walk(input, ["a", x])

#! 3:6 rego_type_error walk: invalid argument(s)
