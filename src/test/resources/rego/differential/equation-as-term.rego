package equation_as_term

p if {
	[eq(1, 1)]
}
