package variable_of_set_as_key

p contains x if {
	[1][{i, {}}] = x
}

p contains 2
