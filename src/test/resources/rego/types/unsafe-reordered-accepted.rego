package test

p if {
	not startswith(x, "a")
	y > 1
	y := count(x)
	x := input.x
}

#! 6:2 rego_compile_error var y referenced above
#! 7:2 rego_compile_error var x referenced above
