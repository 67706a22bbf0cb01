# OPA ignores what is wrong behind a variable key.
package key_of_another_type

p := a[b][c].allow if {
	b := null
	c := "c"
} else := a

a.b.c[2] := true

a.x.d.allow := true

a.y[x] := "E" if x := "x"
