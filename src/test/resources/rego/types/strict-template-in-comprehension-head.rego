package t

p := {$"{x}" | x := input.a}

q if count([[y | z := 1] | y := input.a; w := 1]) == 1

#! 5:42 rego_compile_error assigned var w unused
