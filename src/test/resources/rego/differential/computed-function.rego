package computed_function

f.a(x) := x

p if {
	y := "a"
	f[y](1)
	io["jwt"].decode[y](1)
	regex[y]("a", "b")
}
