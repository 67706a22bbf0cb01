package test

q := [1]
p := q[5]

#! 4:6 rego_type_error undefined ref: data.test.q[5]
