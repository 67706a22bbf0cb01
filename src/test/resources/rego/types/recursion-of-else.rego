package test

p := 1 if {
	input.a
} else := 2 if {
	q
} else := 3

q if p == 1

#! 5:3 rego_recursion_error rule data.test.p is recursive: data.test.p -> data.test.q -> data.test.p
#! 9:1 rego_recursion_error rule data.test.q is recursive: data.test.q -> data.test.p -> data.test.q
