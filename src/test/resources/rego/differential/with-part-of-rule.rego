package with_part_of_rule

a.b := 1

p if a.b == 1 with a.b.c as 2
