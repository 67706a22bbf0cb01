package some_in_named_before

p contains x if {
	z := [x]
	some x in {x | x := input.xs[_]}
	count(z) == 1
}

q contains [x, z] if {
	x := 2
	z := x
	some x in {x | some x in [1, 2]}
}
