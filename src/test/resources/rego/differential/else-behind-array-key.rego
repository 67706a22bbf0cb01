package else_behind_array_key

p[[100]] := 1 if {
	input.x
} else := 2
