package b

f(x) := x + 1

g(x) := 1
