package test

p := foo(1)
q := 1 + "a"

#! 3:6 rego_type_error undefined function foo
