package t

f(a) := 1 if {
	x := 1
	x := 2
	[1 | y := 3] == input.a
}

g(a) if some a in input.b

h(a, b) if { not a := 1 }

#! 11:1 rego_compile_error unused argument a. (hint: use _ (wildcard variable) instead)
#! 11:1 rego_compile_error unused argument b. (hint: use _ (wildcard variable) instead)
#! 11:14 rego_compile_error cannot assign vars inside negated expression
#! 3:1 rego_compile_error unused argument a. (hint: use _ (wildcard variable) instead)
#! 5:2 rego_compile_error var x assigned above
#! 9:1 rego_compile_error unused argument a. (hint: use _ (wildcard variable) instead)
#! 9:9 rego_compile_error arg a redeclared
