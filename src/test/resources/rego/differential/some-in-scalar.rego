package some_in_scalar

p := x if {
	some x, "ever" in 100
}
