package test

p if { x := "a"; x > 1; x - 1 > 0 }

#! 3:25 rego_type_error minus: invalid argument(s)
