package a

p if data.b.q == "x"

#! 3:6 rego_type_error match error
