package test

q := {"a": {"b": 1}}
p := q.a.b.c

#! 4:6 rego_type_error undefined ref: data.test.q.a.b.c
