package a

b := 1

#! 1:1 rego_type_error package a.b conflicts with rule b defined at a.rego:3
#! 3:1 rego_type_error rule data.a.b conflicts with:
