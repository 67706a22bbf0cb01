package known_key_of_reference

p := a[b][c].allow if {
	b := null
	c := "c"
}

a.b.c.allow := true

a.x.d.allow := true

a.y[x] := "E" if x := "x"
