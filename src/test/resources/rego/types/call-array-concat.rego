package test

p := array.concat([1], {2})

#! 3:6 rego_type_error array.concat: invalid argument(s)
