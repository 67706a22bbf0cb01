package test

p if { q := {"a": 1}; q.b == 1 }

#! 3:23 rego_type_error undefined ref: q.b
