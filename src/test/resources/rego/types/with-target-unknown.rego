package test

p if input.x with foo as 1 with bar.baz as 2

q if {
	input.x with input.x as 1
	input.y with y as 1
}

f(x) := x

r if f(1) == 2 with f as count with other as 3

#! 12:37 rego_type_error with keyword target must reference existing input, data, or a function
#! 3:19 rego_type_error with keyword target must reference existing input, data, or a function
#! 7:15 rego_type_error with keyword target must reference existing input, data, or a function
