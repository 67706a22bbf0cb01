package below

b.c := 1

b.d := 2

b := 3
