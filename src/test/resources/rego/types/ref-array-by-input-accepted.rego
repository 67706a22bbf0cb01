package test

q := [1]
p if q[input.i]
