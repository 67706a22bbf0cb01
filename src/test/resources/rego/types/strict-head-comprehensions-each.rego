package t

p := {"a": [1 | x := 1], "b": [1 | y := 1]} if z := 2

q contains [1 | x := 1]

#! 3:17 rego_compile_error assigned var x unused
#! 3:36 rego_compile_error assigned var y unused
#! 3:48 rego_compile_error assigned var z unused
#! 5:17 rego_compile_error assigned var x unused
