package test

p if { x := {1} | {2}; x == [1] }

#! 3:24 rego_type_error match error
