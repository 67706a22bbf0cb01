package test

p if x > 1

q if count(7) > 1

#! 3:6 rego_unsafe_var_error var x is unsafe
