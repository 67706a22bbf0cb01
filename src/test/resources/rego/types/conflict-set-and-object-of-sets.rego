package test

p contains 1
p[x] contains 2 if x := "a"

#! 3:1 rego_type_error conflicting rules data.test.p[x] found
