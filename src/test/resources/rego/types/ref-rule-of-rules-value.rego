package test

q.a := 1
q.b := "x"
p if q.a == q.b

#! 5:6 rego_type_error match error
