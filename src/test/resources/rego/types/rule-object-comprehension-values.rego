package test

p if { o := {k: v | some k, v in {"a": 1}}; o.x == "b" }

#! 3:45 rego_type_error match error
