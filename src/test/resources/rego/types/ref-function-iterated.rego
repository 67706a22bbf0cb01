package test

f(x) := x
p if { some x in f; x == 1 }

#! 4:18 rego_type_error function data.test.f used as reference, not called
