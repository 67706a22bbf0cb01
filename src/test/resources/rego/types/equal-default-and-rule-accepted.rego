package test

default q := false
q := 1 if input.a
p if { q == 1; q == true }
