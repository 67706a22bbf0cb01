package test

a[x][y] := 1 if { x := "k"; y := "l" }
p if a.k.l == "s"

#! 4:6 rego_type_error match error
