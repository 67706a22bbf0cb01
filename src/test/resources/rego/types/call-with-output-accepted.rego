package test

p := x if count([1], x)
