package test

p := foo(1)

#! 3:6 rego_type_error undefined function foo
