package test

q := 1
p if { q := "a"; q == 1 }

#! 4:18 rego_type_error match error
