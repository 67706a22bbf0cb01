package test

p := $"{walk(input)} and {walk(x)}"

q := $"{[1 | walk(input)]}"

r := $"{walk([1])[0]}"

#! 3:27 rego_compile_error illegal call to relation built-in 'walk' that may cause multiple outputs
#! 3:9 rego_compile_error illegal call to relation built-in 'walk' that may cause multiple outputs
