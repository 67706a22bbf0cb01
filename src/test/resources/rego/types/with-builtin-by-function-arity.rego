package test

g(x, y) := 1
p if count([1]) == 1 with count as g

#! 4:22 rego_type_error count: arity mismatch
