package test

p if {
	some x in input.xs
	ys := [y | z == x]
	every k, v in ys {
		k > w
	}
}

q := {a: b | some a in input.as; c}

#! 11:34 rego_unsafe_var_error var c is unsafe
#! 11:6 rego_unsafe_var_error var b is unsafe
#! 5:13 rego_unsafe_var_error var z is unsafe
#! 5:2 rego_unsafe_var_error var y is unsafe
#! 7:3 rego_compile_error declared var v unused
#! 7:3 rego_unsafe_var_error var w is unsafe
