package builtin_behind_variable

p if {
	net = 1
	net.cidr_contains("10.0.0.0/8", "10.0.0.1")
}

q if {
	urlquery.encode("", urlquery)
	urlquery.encode("", x)
}
