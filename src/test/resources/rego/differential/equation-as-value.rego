package equation_as_value

p := x if {
	x := eq(1, 1)
}
