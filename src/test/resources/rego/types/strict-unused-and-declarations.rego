package test

import data.a

p if {
	x := 1
	x := 2
}

q if y := 3

#! 10:6 rego_compile_error assigned var y unused
#! 3:1 rego_compile_error import data.a unused
#! 7:2 rego_compile_error var x assigned above
