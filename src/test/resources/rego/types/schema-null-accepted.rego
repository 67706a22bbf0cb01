package test

# METADATA
# schemas:
# - input: {properties: {a: {type: "null"}, b: true, c: {}}}
q if {
	input.a == 1
	input.b == 1
	input.c == 1
}
