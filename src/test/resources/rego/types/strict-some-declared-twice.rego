package t

z if {
	some x, _ in input.d
	some _, x in input.e
}

p if some {x} in {x}

q if some input.b[x] in input[x]

r if some [1 | x := 1], y in [x, y]

#! 10:6 rego_compile_error var x assigned before
#! 12:6 rego_compile_error var y assigned before
#! 5:2 rego_compile_error var x declared above
#! 8:6 rego_compile_error var x assigned before
