package test

q := {"a": 1}
p if { q[x]; x == 1 }

#! 4:14 rego_type_error match error
