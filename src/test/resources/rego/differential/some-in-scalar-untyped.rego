package some_in_scalar_untyped

p if not q

q if {
	some x in 100
	x == 1
}
