package test

q := 1
p contains x if data.other[x]
