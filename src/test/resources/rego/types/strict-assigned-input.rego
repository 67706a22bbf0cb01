package t

p if input := 1

q if data := 1

r if [1 | input := 1] == [1]

s if { some input in [1]; input == 1 }

t if [input, x] := [1, 2]

#! 11:6 rego_compile_error assigned var input unused
#! 11:6 rego_compile_error assigned var x unused
#! 3:6 rego_compile_error assigned var input unused
#! 3:6 rego_compile_error variables must not shadow input (use a different variable name)
#! 5:6 rego_compile_error assigned var data unused
#! 5:6 rego_compile_error variables must not shadow data (use a different variable name)
#! 7:11 rego_compile_error assigned var input unused
#! 7:11 rego_compile_error variables must not shadow input (use a different variable name)
