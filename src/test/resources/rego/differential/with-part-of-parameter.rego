package with_part_of_parameter

a["b"] := 1

p(a) if a.b == 1 with a.b.c as 2
