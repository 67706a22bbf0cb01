package test

p := {"a": 1}

q if p.a == 2 with data.test.p.a as 2

r if p.a == 2 with data.test.p as {"a": 2}

#! 5:20 rego_compile_error with keyword cannot partially replace virtual document(s)
