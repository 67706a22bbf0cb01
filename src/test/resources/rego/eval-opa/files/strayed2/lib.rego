package lib

x := 1
