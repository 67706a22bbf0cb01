package test

q := {"a": 1}
p if { x := 1; q[x] }

#! 4:16 rego_type_error undefined ref: data.test.q[x]
