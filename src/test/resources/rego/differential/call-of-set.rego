package call_of_set

p if {
	set()([1], 1)
}
