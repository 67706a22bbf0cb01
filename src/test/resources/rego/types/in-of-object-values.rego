package test

p if "x" in {"a": 1}

#! 3:6 rego_type_error match error
