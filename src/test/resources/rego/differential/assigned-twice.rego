package assigned_twice

p if {
	x := 1
	x := 2
}

q if {
	y == 1
	y := 1
}
