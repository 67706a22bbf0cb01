package else_behind_comprehension

p[[x | x := 1]] := 1 if {
	input.x
} else := 2
