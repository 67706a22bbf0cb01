package test

f(x) := x
g(x) := "a"
p if f(1) == "a" with f as g
