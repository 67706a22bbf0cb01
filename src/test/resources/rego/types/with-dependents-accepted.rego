package test

q := 1
r := q
p if r == "a" with q as "a"
