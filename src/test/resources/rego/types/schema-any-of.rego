package test

# METADATA
# schemas:
# - input: {anyOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: number}}}]}
q if {
	input.a == "x"
	input.b == 1
	input.c
}

#! 9:2 rego_type_error undefined ref: input.c
