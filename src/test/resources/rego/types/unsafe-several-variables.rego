package test

p if {
	x > y
	z == input.z
	startswith(w, "a")
}

q := [a, b] if {
	not f(c)
	a := d
}

f(v) := v + u

#! 9:10 rego_unsafe_var_error var b is unsafe
