package test

f(_) := 1
p := f("a")
