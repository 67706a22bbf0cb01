package test

q contains x if x := [1, 2]
p if q[[y, "a"]]

#! 4:6 rego_type_error undefined ref: data.test.q[[y, "a"]]
