package test

p := {"a": 1}[input.y].z

#! 3:6 rego_type_error undefined ref: {"a": 1}[input.y].z
