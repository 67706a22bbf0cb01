package test

p := 1 if false else := foo(2)

#! 3:25 rego_type_error undefined function foo
