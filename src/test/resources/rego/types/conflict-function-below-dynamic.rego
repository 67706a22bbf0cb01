package test

p[x] := 1 if x := "a"
p.b(x) := 2

#! 3:1 rego_type_error rule data.test.p[x] conflicts with:
