package test

r := 7

p := x if x := r()

q := r() + 1

#! 5:16 rego_type_error undefined function data.test.r
#! 7:6 rego_type_error undefined function data.test.r
