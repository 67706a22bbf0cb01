package test

p := $"{input.x} and {1 + 2}"
