package test

p if { x := count(input.x); x == "a" }

#! 3:29 rego_type_error match error
