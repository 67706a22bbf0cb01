package test

q := 1
p if every x in q.a { x }

#! 4:17 rego_type_error undefined ref: data.test.q.a
