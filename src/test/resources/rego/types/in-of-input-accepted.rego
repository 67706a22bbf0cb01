package test

p if input.x in ["a"]
