package repeated_keys

p := {"a": 1, "a": 2}

q := {x: 1, y: 2} if {
	x := "a"
	y := "a"
}
