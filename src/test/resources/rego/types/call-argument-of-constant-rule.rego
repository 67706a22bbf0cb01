package test

q := 1
p if startswith(q, "a")

#! 4:6 rego_type_error startswith: invalid argument(s)
