package test

p if { some k, v in [1, 2]; k == "a"; v }

#! 3:29 rego_type_error match error
