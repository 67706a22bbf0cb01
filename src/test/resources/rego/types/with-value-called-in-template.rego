package test

p := $"{count(input) with input as array.concat([1], [2])}"

q := $"{count(input) with input as count(1)}"

#! 5:36 rego_type_error count: invalid argument(s)
