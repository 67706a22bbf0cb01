package assigned_to_reference

p if {
	input.x := 1
}
