package test

q if {
	# METADATA
	# title: [
	input.y
}
