package test

q := [1]
p := q[upper("a")]

#! 4:6 rego_type_error undefined ref: data.test.q[upper("a")]
