package test

import data.a
import data.b as a
import data.c as a

p if a.x

#! 4:1 rego_compile_error import must not shadow import data.a
#! 5:1 rego_compile_error import must not shadow import data.a
