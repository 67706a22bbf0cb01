package test

# METADATA
# schemas:
# - input: {type: object, properties: {c: {type: number}}, allOf: [{properties: {a: {type: string}}}]}
q if {
	input.c == 1
	input.a == 1
}

#! 8:2 rego_type_error match error
