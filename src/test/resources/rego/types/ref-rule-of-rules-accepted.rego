package test

q.a := 1
q.b := "x"
p := q.c
