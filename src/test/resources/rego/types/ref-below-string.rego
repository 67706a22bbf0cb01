package test

q := "a"
p if q[0]

#! 4:6 rego_type_error undefined ref: data.test.q[0]
