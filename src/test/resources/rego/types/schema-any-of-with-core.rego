package test

# METADATA
# schemas:
# - input: {type: object, properties: {c: {type: string}}, anyOf: [{type: object, properties: {a: {type: string}}}]}
q if {
	input.a == "x"
	input.c == "c"
	input.d
}

#! 9:2 rego_type_error undefined ref: input.d
