package test

p if data.test.q(1)

#! 3:6 rego_type_error undefined function data.test.q
