package test

p if { x := 1; data.other[x] }
q := 1
