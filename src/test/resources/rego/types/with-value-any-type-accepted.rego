package test

q := 1
p if q == "a" with q as "a"
