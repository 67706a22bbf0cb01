package test

f(1) := 2
f("a") := 3
p := f("a")
