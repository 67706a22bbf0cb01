package test

p contains x if some x in numbers.range("a", 2)

#! 3:27 rego_type_error numbers.range: invalid argument(s)
