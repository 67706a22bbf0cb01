package test

p := {k: v | some k, v in {"a": 1}; v == "b"}

#! 3:37 rego_type_error match error
