# OPA takes the second of two equal expressions for one it has put into order before.
package repeated_before_bound

p if {
	x > 1
	x > 1
	x = 2
}

q if {
	1 == 1
	y > 1
	y > 1
	y = 2
}

r if {
	x > 1
	y > 3
	x > 1
	y = 4
	x = 2
}

