package else_of_variable_name

p[x] := 1 if {
	x := "a"
	x == "b"
} else := 2
