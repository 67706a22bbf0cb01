package b

q := 1
