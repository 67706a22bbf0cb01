package test

q := 1
p := $"{q.a}"

#! 4:9 rego_type_error undefined ref: data.test.q.a
