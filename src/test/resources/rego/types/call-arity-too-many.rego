package test

p if count([1], 2, 3)

#! 3:6 rego_type_error count: arity mismatch
