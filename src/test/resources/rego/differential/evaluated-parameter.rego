package evaluated_parameter

p := [f("foo bar"), g([2])]

f($"{x} {y}") := 42 if {
	x := "foo"
	y := "bar"
}

g([x | some x in [2]]) := 3
