package test

q := [1]
r := "a"
p := q[r]

#! 5:6 rego_type_error undefined ref: data.test.q[data.test.r]
