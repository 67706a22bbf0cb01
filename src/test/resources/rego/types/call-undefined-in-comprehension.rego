package test

p := [x | x := foo(1)]

#! 3:16 rego_type_error undefined function foo
