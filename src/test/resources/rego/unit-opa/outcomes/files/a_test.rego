package a_test

import data.a

test_ok if a.allow with input as {"x": 1, "y": 2}

test_bad if {
	print("input is", {"x": 2})
	a.allow with input as {"x": 2}
}

todo_test_later if false

test_f if {
	a.f(1) == 2
	some x in [1, 2]
	x == 2
}

test_f if a.f("none") == 0

test_false := false
test_num := 7

test_cases[tc.note] if {
	some tc in [
		{"note": "one", "v": 1, "e": 2},
		{"note": "two", "v": 2, "e": 9},
		{"note": "three", "v": 3, "e": 4},
	]
	a.f(tc.v) == tc.e
}

test_nested[outer][inner] if {
	some outer, m in {"x": {"p": true, "q": false}, "y": {"r": true}}
	some inner, v in m
	v
}

test_err if {
	x := 1 / 0
	x == 1
}

test_conflict if data.c.both

not_test if false
