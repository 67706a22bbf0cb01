package test

p if { y == "a"; x = 1; y = x }

#! 3:8 rego_type_error match error
