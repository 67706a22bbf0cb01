package test

# METADATA
# scope: document
q := 1

# METADATA
# scope: document
q := 1

r := 1 if { x := 1; x := 2 }

#! 11:21 rego_compile_error var x assigned above
