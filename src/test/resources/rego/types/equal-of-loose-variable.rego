package test

p if { x = 1; x = "a" }

#! 3:15 rego_type_error match error
