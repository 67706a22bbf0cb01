package test

p := $"{a} and {b.c} and {concat(d, e)}"

q := $"{upper(x)}" if {
	x := input.x
}

r := [$"{lower(y)}" | some y in input.ys]

s := [$"{z.z}" | some y in input.ys; y > 1]

#! 11:10 rego_compile_error var z is undeclared
#! 3:17 rego_compile_error var b is undeclared
#! 3:27 rego_compile_error var d is undeclared
#! 3:27 rego_compile_error var e is undeclared
