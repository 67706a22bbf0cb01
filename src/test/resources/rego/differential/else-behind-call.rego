package else_behind_call

p[count("a")] := 1 if {
	input.x
} else := 2
