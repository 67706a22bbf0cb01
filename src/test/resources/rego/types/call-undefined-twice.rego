package test

p if { a(1); b(a(2)) }

#! 3:14 rego_type_error undefined function b
#! 3:16 rego_type_error undefined function a
#! 3:8 rego_type_error undefined function a
