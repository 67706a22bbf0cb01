package test

p if { [x, y] := input.a; x == y }
