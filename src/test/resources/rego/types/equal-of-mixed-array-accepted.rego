package test

p if { x := [1, "a", true][_]; x == false }
