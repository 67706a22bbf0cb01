package test

p if { some x in "abc"; x == 1 }
