package test

p[x]
