package builtin_before_variable

p if {
	net.cidr_contains("10.0.0.0/8", "10.0.0.1")
	net = 1
}

q if {
	io = input.x
	x := io.jwt.decode("")
}

r if {
	net := 1
	net == 1
}
