package value_before_its_with

p if {
	{"x": 2}[i] = x with input.x as x
	x = 2
}
