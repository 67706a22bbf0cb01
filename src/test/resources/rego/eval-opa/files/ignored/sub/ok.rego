package ok

p := 1
