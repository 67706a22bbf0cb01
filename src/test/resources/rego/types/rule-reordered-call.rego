package test

p if { startswith(x, "a"); x = 1 }

#! 3:8 rego_type_error startswith: invalid argument(s)
