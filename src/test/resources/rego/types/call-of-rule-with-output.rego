package test

q := 1
p if q(1)

#! 4:6 rego_type_error undefined function data.test.q
