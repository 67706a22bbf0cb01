package test

p if {
	xs := [x | x := xs[_]]
	count(xs) > 0
}

#! 4:13 rego_unsafe_var_error var _ is unsafe
#! 4:13 rego_unsafe_var_error var xs is unsafe
