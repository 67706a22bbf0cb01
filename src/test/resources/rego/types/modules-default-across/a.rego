package a

default q := 1

#! 1:1 rego_type_error multiple default rules data.a.q found at a.rego:3, b.rego:3
