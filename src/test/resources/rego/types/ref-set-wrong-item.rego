package test

q := {1, 2}
p if q.a

#! 4:6 rego_type_error undefined ref: data.test.q.a
