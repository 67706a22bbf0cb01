# Equal expressions that stay: others come between them when they are put into order.
package repeated_and_bound

q if {
	x > 1
	x > 1
	y > 3
	y = 4
	x = 2
}

r if {
	x > 1
	x > 1
	x = 2
	x = 2
}

s if {
	count(x) + 1 > 1
	count(x) + 1 > 1
	x = [2]
}
