package a.b

c := 2
