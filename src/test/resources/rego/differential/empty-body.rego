package empty_body

q := 3

a := {"b": 1}

p := q if not true

r := q if true with data.empty_body.a.b as 2

s := [count([1]) | not true]

t contains q if not true

u[q] := 1 if not true

v := 3 if not true

w := [x | not true; x := q]
