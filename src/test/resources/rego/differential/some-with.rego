package some_with

p if {
	some x with input.a as 1
	x = 1
}
