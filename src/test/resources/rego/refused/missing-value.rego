package p

a.b.c[x]
