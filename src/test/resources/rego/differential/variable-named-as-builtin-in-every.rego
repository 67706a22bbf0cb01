package variable_named_as_builtin_in_every

p if {
	every x in input.xs {
		startswith(x[startswith], "a")
	}
}
