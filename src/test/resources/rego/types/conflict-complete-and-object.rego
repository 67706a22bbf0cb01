package test

p := 1
p[x] := 2 if x := "a"

#! 3:1 rego_type_error conflicting rules data.test.p[x] found
