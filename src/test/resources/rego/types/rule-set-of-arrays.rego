package test

a contains [x, 1] if x := "k"
p if { some [y, z] in a; y == z }

#! 4:26 rego_type_error match error
