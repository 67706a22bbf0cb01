# Nothing can use what `some _` declares.
package some_wildcard

p if {
	some _
	input.xs[_]
}

q if {
	some x, _
	x = 1
}

r if {
	some _, x
	true
} else if {
	some _
}

s := [1 | some _]

t if {
	some _ in [1]
	some _, _ in [2]
}
