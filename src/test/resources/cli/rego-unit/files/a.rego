package a

allow if {
	input.x == 1
	input.y == 2
}

allow if input.z

f(x) := y if {
	y := x + 1
}

f(x) := 0 if x == "none"

never if false
