package declared_twice_in_argument

f([x |
	some x in [2]
	some x in [3]
]) := 1
