package test

q := {}
p if q[_]
