package test

p if count([1]) == 1 with count as concat

#! 3:22 rego_type_error count: arity mismatch
