package t

k := 1

p if {
	{k: v} := {1: 2}
	v == 2
}

q if {
	{[y | y := 1]: v} := {[1]: 2}
	v == 2
	y := 3
	y == 3
}

f(x) if {
	{x: v} := {1: 2}
	v == 2
}

#! 11:2 rego_unsafe_var_error var v is unsafe
#! 17:1 rego_compile_error unused argument x. (hint: use _ (wildcard variable) instead)
#! 18:2 rego_unsafe_var_error var v is unsafe
#! 18:2 rego_unsafe_var_error var x is unsafe
#! 6:2 rego_unsafe_var_error var k is unsafe
#! 6:2 rego_unsafe_var_error var v is unsafe
