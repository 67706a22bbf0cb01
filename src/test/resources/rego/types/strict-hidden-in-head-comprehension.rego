package t

p := [x | x := 1] if x := input.a

f(x) := [x | x := 1]

g(x) := [x | some x in [1]]

h(x) := [1 | every x in [1] { x == 1 }]

k(x) := [1 | y := 1; y == x]

#! 3:22 rego_compile_error assigned var x unused
#! 5:1 rego_compile_error unused argument x. (hint: use _ (wildcard variable) instead)
#! 7:1 rego_compile_error unused argument x. (hint: use _ (wildcard variable) instead)
#! 9:1 rego_compile_error unused argument x. (hint: use _ (wildcard variable) instead)
