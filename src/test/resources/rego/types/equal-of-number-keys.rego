package test

p if { o := {1: "a"}; o[1] == 2 }

#! 3:23 rego_type_error match error
