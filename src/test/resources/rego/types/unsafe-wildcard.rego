package test

p if {
	count(_) > 0
}

q if not startswith(_, "a")

#! 4:2 rego_unsafe_var_error var _ is unsafe
#! 7:6 rego_unsafe_var_error var _ is unsafe
