package with_of_computed_place

p if {
	y := 1
	input.x with input[["a", "b"][y]] as true
}
