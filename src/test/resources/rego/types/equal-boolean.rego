package test

p if true == 1

#! 3:6 rego_type_error match error
