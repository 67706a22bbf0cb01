package test

q := {"a": 1}
p := q[input.a]
