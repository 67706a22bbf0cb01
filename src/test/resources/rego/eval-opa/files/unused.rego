package unused

import data.example
import data.roles as r

p if {
	x := 1
	input.y
}

f(a, b) := a
