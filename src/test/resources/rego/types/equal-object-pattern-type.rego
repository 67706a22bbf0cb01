package test

p if { {"a": x} := {"a": 1}; x == "b" }

#! 3:30 rego_type_error match error
