package test

p := {"a": 1}.b

#! 3:6 rego_type_error undefined ref: {"a": 1}.b
