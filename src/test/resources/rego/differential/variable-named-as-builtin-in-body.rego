package variable_named_as_builtin_in_body

p := x if {
	x := [false, null][intersection]
}
