package test

import data.a
import data.f
import data.g
import data.h

p if {
	a := 1
	a == input.a
}

q(f) := f

r if g(1)

s if input.x with input.y as h.z

#! 15:6 rego_type_error undefined function data.g
#! 3:1 rego_compile_error import data.a unused
#! 4:1 rego_compile_error import data.f unused
