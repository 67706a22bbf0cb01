package test

p := sum([1, input.x])
