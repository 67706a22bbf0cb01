package test

import data.lib.x
import data.test.q as z
q := 1
p if { x.y.z; z.a }

#! 6:15 rego_type_error undefined ref: data.test.q.a
