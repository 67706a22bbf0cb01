package test

p if { x := 1; startswith(x, "a") }

#! 3:16 rego_type_error startswith: invalid argument(s)
