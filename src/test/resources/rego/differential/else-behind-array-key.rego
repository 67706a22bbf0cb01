package else_behind_array_key

p[[100]] := 1 if {
	input.x
} else := 2

q[[100]] := 1 if {
	input[_]
} else := 2

r[[100]] := 1 if {
	count(input) > 7
} else := 2

s[[100]] := 1 if {
	count([]) > 7
} else := 2 if {
	input.x == 1
} else := 3

t[100] := 1 if {
	count([]) > 7
} else := 2

u[[1]] := 1 if {
	startswith(input.x, "a")
} else := 2 if {
	1 > 2
} else := 3
