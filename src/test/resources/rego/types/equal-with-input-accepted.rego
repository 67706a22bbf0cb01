package test

p if input.x == "a"
