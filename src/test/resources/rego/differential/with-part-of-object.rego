package with_part_of_object

a[x] := 1 if x := 1

p if true with data.with_part_of_object.a.b as 2
