package test

q := 1
p if print(q.a)

#! 4:12 rego_type_error undefined ref: data.test.q.a
