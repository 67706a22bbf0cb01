package t

u(input) := 1

v(x) := 2

#! 3:1 rego_compile_error args must not shadow input (use a different variable name)
