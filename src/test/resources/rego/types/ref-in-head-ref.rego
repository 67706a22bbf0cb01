package test

q := 1
p[q.a] := 1

#! 4:3 rego_type_error undefined ref: data.test.q.a
