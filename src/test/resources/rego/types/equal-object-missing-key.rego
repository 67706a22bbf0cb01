package test

p if {"a": 1} == {"b": 1}

#! 3:6 rego_type_error match error
