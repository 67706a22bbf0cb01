package scalar_keys_in_names

a[1].b contains "x" if false

c[true] := 1 if false

default d[null] := "e"

f.g[false](x) := x

default h[2](_) := 3
