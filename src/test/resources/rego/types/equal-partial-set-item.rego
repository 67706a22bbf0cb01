package test

s contains x if x := 1
p if { some y in s; y == "a" }

#! 4:21 rego_type_error match error
