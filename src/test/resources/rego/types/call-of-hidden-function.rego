package test

f(x) := x

p if {
	f := 1
	f(2)
}

#! 7:2 rego_type_error undefined function f
