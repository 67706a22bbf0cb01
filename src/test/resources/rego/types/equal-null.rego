package test

p if null == 1

#! 3:6 rego_type_error match error
