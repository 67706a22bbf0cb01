package hidden_in_call

p if {
	count := 1
	x := [count([1])]
	x == [count]
}
