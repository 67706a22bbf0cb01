package test

default p := 1
default p := 2

#! 1:1 rego_type_error multiple default rules data.test.p found at conflict-two-defaults.rego:3, conflict-two-defaults.rego:4
