package test

q.a := 1
q.b := "x"
p := q.a.c

#! 5:6 rego_type_error undefined ref: data.test.q.a.c
