package test

f(x) := 1 if x
f(x) := "a" if not x
p if { f(2) == "a"; f(1) == 1 }
