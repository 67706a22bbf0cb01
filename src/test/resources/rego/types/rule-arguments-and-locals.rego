package test

f(x) := y if { y := x + 1; y == "a" }

#! 3:28 rego_type_error match error
