# Equal expressions that stay: another stands between them, or they are bound before.
package repeated_and_bound

p if {
	x > 1
	y > 3
	x > 1
	y = 4
	x = 2
}

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
