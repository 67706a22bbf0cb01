package test

import data.a

p if {
	x := 1
	count(7) > 1
}

#! 3:1 rego_compile_error import data.a unused
#! 6:2 rego_compile_error assigned var x unused
#! 7:2 rego_type_error count: invalid argument(s)
