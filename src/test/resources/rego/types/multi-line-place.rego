package test

p if {
	x := 1
	y := [z |
		z := x
		z == "a"
	]
	count(y) > 0
}

#! 7:3 rego_type_error match error
