package t

k := 1

p if {
	k == 1
	every x in [1] {
		k := x
		k == 1
	}
}

q if {
	k == 1
	{k: v} := {1: 2}
	v == 2
}

s if {
	y := k
	some {k: x} in [input]
	x == y
}

u if {
	k == 1
	count([k | k := 2]) == 1
}

#! 14:2 rego_unsafe_var_error var k is unsafe
#! 15:2 rego_unsafe_var_error var v is unsafe
#! 20:2 rego_unsafe_var_error var k is unsafe
#! 22:2 rego_unsafe_var_error var x is unsafe
#! 6:2 rego_unsafe_var_error var k is unsafe
