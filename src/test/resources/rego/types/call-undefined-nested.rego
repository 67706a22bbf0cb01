package test

p := count(foo(1))

#! 3:12 rego_type_error undefined function foo
