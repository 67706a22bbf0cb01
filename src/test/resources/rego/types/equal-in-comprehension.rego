package test

p := [x | x := 1; x == "a"]

#! 3:19 rego_type_error match error
