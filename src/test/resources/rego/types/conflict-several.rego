package test

p := 1
p contains 2
q := 1
q(x) := 2

#! 3:1 rego_type_error conflicting rules data.test.p found
#! 5:1 rego_type_error conflicting rules data.test.q found
