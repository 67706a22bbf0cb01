package test

p := 1 + input.x
