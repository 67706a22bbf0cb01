package test

p if {"a": 1} == {"a": "b"}

#! 3:6 rego_type_error match error
