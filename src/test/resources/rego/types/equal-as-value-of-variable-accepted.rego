package test

p := x == "a" if x := 1
