package test

f(a, b) := 1 if a > 1

g(a, [b, c]) := a

h(a) := 1 if {
	input.x
} else := a if {
	input.y
}

i(_, a) := [b | b := a]

j(a) if {
	x := [a | some a in input.as]
	x
}

default k(a) := 1

k(a) := 2 if a

#! 15:1 rego_compile_error unused argument a. (hint: use _ (wildcard variable) instead)
#! 20:9 rego_compile_error unused argument a. (hint: use _ (wildcard variable) instead)
#! 3:1 rego_compile_error unused argument b. (hint: use _ (wildcard variable) instead)
#! 5:1 rego_compile_error unused argument b. (hint: use _ (wildcard variable) instead)
#! 5:1 rego_compile_error unused argument c. (hint: use _ (wildcard variable) instead)
