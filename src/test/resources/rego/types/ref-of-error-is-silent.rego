package test

q := 1 + "a"
p := q.x.y

#! 3:6 rego_type_error plus: invalid argument(s)
