package odd["pa-ck"].tests

test_plain if true

inner.test_deep if true

inner.test_deep if 1 == 2

test_set contains "x" if true

test_object.a if true

test_object.b := false

test_default := true

default test_with_default := false

test_with_default if input.never

test_else if {
	input.x
} else if {
	true
}

test_number[n] if some n in [1, 2, 3]

test_two[a][b] if {
	some a in ["x", "y"]
	some b in [1, 2]
	print(a, b, undefined_here)
	b == 1
}

undefined_here if input.nothing

test_constant.group["one"] if true

test_in_vain[tc.name] if {
	some tc in [{"name": "a", "ok": true}, {"ok": true}, {"name": "c", "ok": false}]
	tc.ok
}
