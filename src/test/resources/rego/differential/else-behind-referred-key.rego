package else_behind_referred_key

p[input.x].q := 1 if {
	input.x
} else := 2 if {
	input.y
}
