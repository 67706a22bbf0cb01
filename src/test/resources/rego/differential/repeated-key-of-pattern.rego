package repeated_key_of_pattern

p contains x if {
	{"a": [1]}[i] = y
	{"a": [x], "a": [2]} = {"a": y}
}
