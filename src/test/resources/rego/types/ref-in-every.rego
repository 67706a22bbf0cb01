package test

q := 1
p if every x in [1] { q.a == x }

#! 4:23 rego_type_error undefined ref: data.test.q.a
