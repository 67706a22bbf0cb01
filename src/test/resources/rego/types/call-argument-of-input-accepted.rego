package test

p if startswith(input.x, "a")
