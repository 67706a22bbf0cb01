package a

default q := 2
