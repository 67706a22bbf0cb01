package test

p if print("a", 1, input.x)
