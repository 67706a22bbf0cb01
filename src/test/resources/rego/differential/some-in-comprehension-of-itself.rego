package some_in_comprehension_of_itself

p if {
	some z, x in {"b" | some x in {x | x := input.xs[_]}}
	x == z
}
