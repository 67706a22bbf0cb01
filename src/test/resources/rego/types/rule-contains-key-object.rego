package test

a[k] contains 1 if k := "x"
p if a.x == "s"

#! 4:6 rego_type_error match error
