package test

p if walk(input, "a")

#! 3:6 rego_type_error walk: invalid argument(s)
