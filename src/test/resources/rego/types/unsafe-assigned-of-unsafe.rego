package test

p if {
	x := y
	z := x + 1
	z > 2
}

q if {
	[a, b] := c
}

#! 10:2 rego_unsafe_var_error var c is unsafe
#! 4:2 rego_unsafe_var_error var y is unsafe
