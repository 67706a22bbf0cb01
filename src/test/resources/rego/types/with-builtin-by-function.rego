package test

g(x) := 1
p if count([1]) == 1 with count as g
