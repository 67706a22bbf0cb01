package test

p := x if {
	y > 1
}

q[k] contains v if input.a

r contains {"a": [w]}

#! 3:6 rego_unsafe_var_error var x is unsafe
#! 7:15 rego_unsafe_var_error var v is unsafe
#! 7:3 rego_unsafe_var_error var k is unsafe
#! 9:19 rego_unsafe_var_error var w is unsafe
