package t

p if some {x} in [{1}]

q if some {x: y} in [{1: 2}]

r if some {x}, y in input.b

s if some [a, {"k": b}], c in input.b

v if some input[x] in input.c

w if some input.d[x], y in input.c

z if {
	some {"k": [k]} in input.d
	k == 1
}

#! 3:6 rego_unsafe_var_error var x is unsafe
#! 5:6 rego_unsafe_var_error var x is unsafe
