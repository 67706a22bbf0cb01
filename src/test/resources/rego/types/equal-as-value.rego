package test

p := 1 == "a"
