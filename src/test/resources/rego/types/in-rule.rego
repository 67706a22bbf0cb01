package test

q contains "a"
p if 1 in q

#! 4:6 rego_type_error match error
