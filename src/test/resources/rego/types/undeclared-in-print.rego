package test

p if {
	print(x, [y, z])
	y = 1
}

q if {
	print("a", b)
	print(c)
}

r if {
	some i in input.is
	print(i)
}

#! 4:11 rego_compile_error var y is undeclared
#! 4:11 rego_compile_error var z is undeclared
#! 4:8 rego_compile_error var x is undeclared
#! 9:13 rego_compile_error var b is undeclared
