package test

p := split("a", ",").x

#! 3:6 rego_type_error undefined ref: split("a", ",").x
