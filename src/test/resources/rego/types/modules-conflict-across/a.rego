package a

q := 1

#! 3:1 rego_type_error conflicting rules data.a.q found
