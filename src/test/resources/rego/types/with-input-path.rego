package test

p if input.a == "x" with input.a as 1
