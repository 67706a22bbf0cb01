package test

p if strings.nope(1)

#! 3:6 rego_type_error undefined function strings.nope
