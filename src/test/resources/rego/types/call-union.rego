package test

p := union({[1]})

#! 3:6 rego_type_error union: invalid argument(s)
