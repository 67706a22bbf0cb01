package test

# METADATA
# schemas:
# - input: {definitions: {n: {type: string}}, properties: {a: {$ref: "#/definitions/n"}, b: {$ref: "#/definitions/n"}}}
q if {
	input.a == 1
	input.b == "x"
}

#! 7:2 rego_type_error match error
