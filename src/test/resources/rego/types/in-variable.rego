package test

p if { x := 1; x in {"a"} }

#! 3:16 rego_type_error match error
