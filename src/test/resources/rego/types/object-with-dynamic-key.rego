package test

p if { k := "a"; o := {k: 1, "b": "s"}; o.b == 1 }

#! 3:41 rego_type_error match error
