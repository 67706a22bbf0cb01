package test

p if { some [a, b] in [[1, "x"]]; a == b }

#! 3:35 rego_type_error match error
