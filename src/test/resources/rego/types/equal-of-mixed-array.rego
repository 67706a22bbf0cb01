package test

p if { x := [1, "a", true][_]; x == null }

#! 3:32 rego_type_error match error
