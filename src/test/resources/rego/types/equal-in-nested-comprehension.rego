package test

p := [[y | y := x; y == "a"] | x := 1]

#! 3:20 rego_type_error match error
