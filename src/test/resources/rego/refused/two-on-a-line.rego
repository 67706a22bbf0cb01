package test

p if {
	x y
}
