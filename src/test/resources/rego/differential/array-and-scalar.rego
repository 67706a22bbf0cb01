package array_and_scalar

p := x if [x] = 1
