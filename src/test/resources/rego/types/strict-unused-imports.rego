package test

import data.a
import data.b as c
import data.d
import input.e
import future.keywords.in
import rego.v1

p if d.x

q := [e | some e in input.es]

#! 3:1 rego_compile_error import data.a unused
#! 4:1 rego_compile_error import data.b as c unused
#! 6:1 rego_compile_error import input.e unused
