package a

import data.lib

default deny := true

allow if {
	input.x == 1
	count(input.list) > 2
	not input.bad
	some v in input.list
	v == lib.f(2)
}

deny := false if input.ok

s contains upper(x) if some x in ["a", "b"]

obj[k] := v + 1 if {
	some k, v in {"a": 1}
}

e := "one" if {
	input.e == 1
} else := "two" if {
	input.e == 2
} else := "three"

const := 7

list := [y | some y in input.list; y > 1]

all if every z in input.list {
	z > 0
	is_number(z)
}

chain if {
	a := {
		"k": input.x,
		"l": count([1]),
	}
	a.k == 1; a.l == 1
}
