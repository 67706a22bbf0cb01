package test

p if { x := 1; not x == "a" }

#! 3:16 rego_type_error match error
