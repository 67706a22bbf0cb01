# METADATA
# title: Comments
package test.comments

import data.lists # behind an import
import input.user

# detached

# above a rule
first contains "a" if { # opening
	user.name == "x" # behind

	# above
	not lists[_]

	some i, x in lists
	x > i
}

second := {
	"a": 1, # one
	# two
	"b": [
		`raw\`,
		"\t",
	],
	# last
}

third contains 1
third contains 2 if user
third contains 3 if not user # three

f(_, [x, _]) := x if x > (1 + 2) * 3

default g(_) := false

g(x) if {
	every k, v in x {
		k != v
		v in {1, 2}
	}
} else := [y | some y in x; y > 1] if {
	x["if"]["a-b"].c == $"{x} of \{x}"
}

# the end
