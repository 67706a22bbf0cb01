package test

p if { o := {input.k: 1}; o.z == "a" }

#! 3:27 rego_type_error match error
