package test

q := {}
p := q.a

#! 4:6 rego_type_error undefined ref: data.test.q.a
