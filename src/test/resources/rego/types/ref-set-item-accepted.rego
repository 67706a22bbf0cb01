package test

q := {1, 2}
p if q[1]
