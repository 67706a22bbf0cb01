package else_behind_nested_reference_key

p[input.x].q := 1 if {
	input.x
} else := 2
