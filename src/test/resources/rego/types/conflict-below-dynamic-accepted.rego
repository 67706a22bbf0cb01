package test

p[x] := 1 if x := "a"
p.b := 2
