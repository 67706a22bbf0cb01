package test

q := 1
p := data.test[1]

#! 4:6 rego_type_error undefined ref: data.test[1]
