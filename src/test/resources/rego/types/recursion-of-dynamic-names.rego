package test

p[x].a if {
	x := input.x
	q[x].b
}

q[x].b if {
	x := input.x
	p[x].a
}

f(x) := g(x)

g(x) := f(x) if x > 1

g(x) := x if x <= 1

#! 13:1 rego_recursion_error rule data.test.f is recursive: data.test.f -> data.test.g -> data.test.f
#! 15:1 rego_recursion_error rule data.test.g is recursive: data.test.g -> data.test.f -> data.test.g
#! 3:1 rego_recursion_error rule data.test.p[x].a is recursive: data.test.p[x].a -> data.test.q[x].b -> data.test.p[x].a
#! 8:1 rego_recursion_error rule data.test.q[x].b is recursive: data.test.q[x].b -> data.test.p[x].a -> data.test.q[x].b
