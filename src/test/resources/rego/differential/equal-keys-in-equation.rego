package equal_keys_in_equation

p if {
	x := "a"
	{x: 1, "a": 2} == {"a": 1}
}
