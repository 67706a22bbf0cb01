package test

import future.keywords.and
import future.keywords.or

p if {
	not nothing.f(1) or input.x and not nothing.g(2) with input.y as 1
}

q if {
	input.x or {not nothing.h(3)}
}

r if not nothing.i(4)

#! 11:14 rego_type_error undefined function nothing.h
#! 14:6 rego_type_error undefined function nothing.i
#! 7:38 rego_type_error undefined function nothing.g
#! 7:6 rego_type_error undefined function nothing.f
