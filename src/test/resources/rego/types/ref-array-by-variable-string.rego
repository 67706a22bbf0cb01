package test

q := [1]
p if { x := "a"; q[x] }

#! 4:18 rego_type_error undefined ref: data.test.q[x]
