package test

p if true with foo as 1

#! 3:16 rego_type_error with keyword target must reference existing input, data, or a function
