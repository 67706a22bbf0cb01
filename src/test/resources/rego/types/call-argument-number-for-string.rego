package test

p if startswith(1, "a")

#! 3:6 rego_type_error startswith: invalid argument(s)
