package variable_bound_by_its_comprehension

p contains x if {
	y = 1
	x == [y | y = x]
}
