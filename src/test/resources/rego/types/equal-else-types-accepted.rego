package test

q := 1 if input.a else := "b"
p if { q == 1; q == "b" }
