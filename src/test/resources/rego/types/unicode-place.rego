package test

p if { x := "é"; x == 1 }

#! 3:18 rego_type_error match error
