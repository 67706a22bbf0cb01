package bare_head

f(1)

count() := 1

p.count(1)

q := f(1)
