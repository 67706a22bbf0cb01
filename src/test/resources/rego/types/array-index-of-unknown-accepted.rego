package test

p if { x := input.a[0].b[_]; x.c == 1; x == "a" }
