package a

import future.keywords.and
import future.keywords.not
import future.keywords.or

flat if input.a and input.b or not input.c

grouped if input.a and (input.b or input.c) and input.d

bodies if { some x in input.xs; x > 1 } or { input.y }

lines if {
	some x in input.xs

	# larger
	x > 1
} and not {
	input.y
	input.z # last
}

chain if {
	input.a or
		input.b or
		input.c and input.d
}

under if (input.x == 1 with input.x as 2) or input.y with input.y as 3

values if ({1, 2} == input.s) or ({"a": 1}.a == 1) and not ({3})

union if { (input.a | input.b) } or input.c

unions if {
	(input.a | input.b) or input.c
	input.d
}

denied if not (input.a or input.b)

twice if not (not input.a)
