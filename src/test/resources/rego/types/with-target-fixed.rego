package test

a if true with eq as 1

b if true with walk as 1

c if true with rego.metadata.rule as 1

d if true with print as count

e if true with count as 3

#! 3:16 rego_compile_error with keyword replacing built-in function: replacement of "eq" invalid
#! 5:16 rego_compile_error with keyword replacing built-in function: target must not be a relation
#! 7:16 rego_compile_error with keyword replacing built-in function: replacement of "rego.metadata.rule" invalid
#! 9:16 rego_compile_error with keyword replacing built-in function: target must not be a void function
