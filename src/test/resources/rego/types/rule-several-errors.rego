package test

p := 1 + "a"
q := count(1)
r if 1 == null

#! 3:6 rego_type_error plus: invalid argument(s)
#! 4:6 rego_type_error count: invalid argument(s)
#! 5:6 rego_type_error match error
