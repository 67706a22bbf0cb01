package test

p if input.b == "x" with input as {"a": "x"}
