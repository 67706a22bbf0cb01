package test

p if { x := startswith(input.a, "b"); x + 1 == 2 }

#! 3:39 rego_type_error plus: invalid argument(s)
