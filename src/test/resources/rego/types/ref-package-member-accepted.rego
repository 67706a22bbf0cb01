package test

q := 1
p := data.test.nothing
