package test

default f(_) := 1
default f(_) := 2

#! 1:1 rego_type_error multiple default rules data.test.f found at conflict-default-functions.rego:3, conflict-default-functions.rego:4
