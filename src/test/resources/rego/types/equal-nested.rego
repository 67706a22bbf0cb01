package test

p if { x := {"a": [1, {"b": 2}]}; x.a[1].b == "c" }

#! 3:35 rego_type_error match error
