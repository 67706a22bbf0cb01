package test

p if any([true])

q if count(7) > 1

#! 3:6 rego_type_error deprecated built-in function calls in expression: any
#! 5:6 rego_type_error count: invalid argument(s)
