package test

import data.a
import data.b as c

p if {
	x := a.b
	x > c.d
}

f(x) := y if y := x + 1
