package test

p if { x == "a"; x = 1 }

#! 3:8 rego_type_error match error
