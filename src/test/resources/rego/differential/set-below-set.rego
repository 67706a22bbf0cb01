package set_below_set

p[q].r contains 1 if q := "b"

p.b.r[["a"]] contains "foo"
