package test

p if startswith("a")

#! 3:6 rego_type_error startswith: arity mismatch
