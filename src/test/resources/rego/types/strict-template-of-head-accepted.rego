package t

p := $"{x} and {input.b}" if x := input.a

f(a) := $"{a}"

g(a) := concat("", [b | b := a])

q contains $"{y}" if y := input.a

r[$"{z}"] := 1 if z := input.a
