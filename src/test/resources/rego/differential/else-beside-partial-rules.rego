package else_beside_partial_rules

p.x := 1 if { 1 < 2 } else := 2

p[k] := 3 if k := "y"

q.x := 1 if { input.missing } else := 2

q[k] := 3 if k := "y"

r[[100]] := 1 if { [2 | input.missing] } else := 2

s.x := 1 if { input.missing } else := 2 if { input.missing } else := s.y

s[k] := 3 if k := "y"
