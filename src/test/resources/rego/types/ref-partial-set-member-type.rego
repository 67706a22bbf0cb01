package test

q contains 1
q contains "a"
p if q[true]

#! 5:6 rego_type_error undefined ref: data.test.q[true]
