package test

q := 1
p if { some x in q; x == 1 }

#! 4:18 rego_type_error undefined ref: data.test.q[_]
