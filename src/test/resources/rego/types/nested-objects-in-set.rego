package test

q := {{"a": 1}, {"b": 2}}
p if { some x in q; x.c }

#! 4:21 rego_type_error undefined ref: x.c
