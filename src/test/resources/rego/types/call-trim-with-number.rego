package test

p := trim("a", 1)

#! 3:6 rego_type_error trim: invalid argument(s)
