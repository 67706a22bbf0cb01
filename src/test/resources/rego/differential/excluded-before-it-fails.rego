# What the index excludes does not fail: input is missing.
package excluded_before_it_fails

unlike(z) := {x: y | some x in [z]; some y in [1, 2]}

two(_) := 1

two(_) := 2 if 1 == 1

p if {
	unlike(1)[1] == 1
	input.missing
}

q if {
	two(1) == 1
	input.missing == 3
}

r[k] := input.n + 1 if {
	some k in {x: y | some x in [1]; some y in [1, 2]}
}

s[input[x]] if {
	x := "a"
	input.a == 1 with input[x] as 1
}

t := 1 if {
	f(input.x)
} else := two(1) if {
	startswith(input.missing, "a")
} else := 3

f(x) := two(x) if x == 1
