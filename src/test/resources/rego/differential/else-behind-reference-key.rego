package else_behind_reference_key

p[input.x] := 1 if {
	input.x
} else := 2
