package test

p if {
	x := 1
	[y, z] := input.ys
	z > 1
}

q := [i | i := 1; j := 2]

r if {
	a := 1
	every v in [1] {
		b := 2
		v > 0
	}
}

s := t if {
	t := 1
	u := t
}

v[w] := 1 if {
	w := "a"
	some k, m in input.o
	k > 1
}

#! 14:3 rego_compile_error assigned var b unused
#! 21:2 rego_compile_error assigned var u unused
#! 4:2 rego_compile_error assigned var x unused
#! 5:2 rego_compile_error assigned var y unused
#! 9:19 rego_compile_error assigned var j unused
