package test

p if { x := {y | y := input.z}; x == {1} }
