package test

p if not startswith(1, "a")

#! 3:6 rego_type_error startswith: invalid argument(s)
