package test

p if { q := []; x := "a"; q[x] }

#! 3:27 rego_type_error undefined ref: q[x]
