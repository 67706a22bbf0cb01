package test

p := [x | x := 1].a

#! 3:6 rego_type_error undefined ref: [x | x = 1].a
