package a

q := 1
