package test

q := ["a"]
p if { q[x]; x == "a" }

#! 4:14 rego_type_error match error
