package test

a := 1 if { x > 1 } b.c := 2 if { y > 1 }

c := 3 if z > 1

#! 3:13 rego_unsafe_var_error var x is unsafe in rule a
#! 3:35 rego_unsafe_var_error var y is unsafe in rule b.c
#! 5:11 rego_unsafe_var_error var z is unsafe
