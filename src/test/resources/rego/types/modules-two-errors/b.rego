package b

q := count(1)

#! 3:6 rego_type_error count: invalid argument(s)
