package test

p if input.a == "x" with input as {"a": "x"}
