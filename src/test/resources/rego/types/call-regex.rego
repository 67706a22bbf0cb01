package test

p if regex.match("a", ["b"])

#! 3:6 rego_type_error regex.match: invalid argument(s)
