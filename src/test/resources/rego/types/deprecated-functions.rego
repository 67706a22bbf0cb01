package test

p if any([true])

q := x if {
	x := {y | some y in input.ys; re_match("a", y)}
	not all([input.a])
}

r := cast_array([1])

#! 10:6 rego_type_error deprecated built-in function calls in expression: cast_array
#! 3:6 rego_type_error deprecated built-in function calls in expression: any
#! 6:32 rego_type_error deprecated built-in function calls in expression: re_match
#! 7:2 rego_type_error deprecated built-in function calls in expression: all
