package test

p if every x in [1] { foo(x) }

#! 3:23 rego_type_error undefined function foo
