package a

p if q == "x"

#! 3:6 rego_type_error match error
