package t

import future.keywords.or

fn(x) := x

p if {
	{ x := fn([1]) with fn as count; x == 1 } or { false }
	count := 1
	count == 1
}

#! 9:2 rego_compile_error var count referenced above
