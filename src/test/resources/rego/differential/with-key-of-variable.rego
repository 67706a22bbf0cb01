package with_key_of_variable

p if {
	x := "a"
	input.a == 1 with input[x] as 1
}
