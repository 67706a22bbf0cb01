package input_assigned_in_head

p := [1 | input := {}]

q contains {1 | data := {}}

r[[1 | input := {}]] := 1

f([1 | input := {}]) := 1

s := 1 if {
	false
} else := {1 | input := {}}
