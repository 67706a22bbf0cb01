package lib

f(x) := y if {
	y := x * g(x)
} else := 0

g(x) := 1
