package test

q := {{"a": 1}, {"b": 2}}
p if { some x in q; x.a == 1 }
