package test

p if { some x in [1, 2]; x == "a" }

#! 3:26 rego_type_error match error
