package test

p := time.clock("x")

#! 3:6 rego_type_error time.clock: invalid argument(s)
