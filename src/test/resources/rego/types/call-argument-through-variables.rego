package test

p if { x := 1; y := x; startswith(y, "a") }

#! 3:24 rego_type_error startswith: invalid argument(s)
