package function_with_variable_in_name

p[k](1) := v if {
	{"a": 1}[k] = v
}
