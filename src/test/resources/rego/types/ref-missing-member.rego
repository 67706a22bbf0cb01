package test

q := {"a": 1}
p := q.b

#! 4:6 rego_type_error undefined ref: data.test.q.b
