package test

p if { k := "a"; o := {k: 1, "b": "s"}; o.z == 1 }
