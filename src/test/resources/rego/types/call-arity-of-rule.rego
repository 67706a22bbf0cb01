package test

q := 1
p := q(1)

#! 4:6 rego_type_error function data.test.q has arity 0, got 1 argument
