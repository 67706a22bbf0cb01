package test

q := 1
p if not q.a

#! 4:10 rego_type_error undefined ref: data.test.q.a
