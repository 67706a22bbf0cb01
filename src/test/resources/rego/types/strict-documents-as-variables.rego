package t

p if {
	input := 1
	input == 1
}

q if {
	some data
	data == 1
}

r if {
	[input, x] := [1, 2]
	x == 1
}

s if {
	{"a": data} := {"a": 1}
	data.b
}

t if {
	some input, x in [1]
	input.x == x
}

#! 10:2 rego_unsafe_var_error var data is unsafe
#! 14:2 rego_compile_error assigned var input unused
#! 4:2 rego_compile_error assigned var input unused
#! 4:2 rego_compile_error variables must not shadow input (use a different variable name)
