package test

q if {
	input.x
# METADATA
# title: x
	input.y
}

r := 1
