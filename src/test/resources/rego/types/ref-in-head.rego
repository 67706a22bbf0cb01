package test

q := 1
p := q.a if true

#! 4:6 rego_type_error undefined ref: data.test.q.a
