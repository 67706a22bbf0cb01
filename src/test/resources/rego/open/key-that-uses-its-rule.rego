# OPA sees no circle through a computed key.
package key_that_uses_its_rule

p := a[b][c].allow if {
	b := "b"
	c := "c"
}

a.b.c.allow := true

a[p].d.allow := true

a.y[x] := "E" if x := "x"
