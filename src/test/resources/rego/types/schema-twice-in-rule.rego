package test

# METADATA
# scope: rule
# schemas:
# - input: {properties: {a: {type: string}}}


# METADATA
# scope: rule
# schemas:
# - input: {properties: {b: {type: string}}}
q if {
	input.b
	input.a
}

#! 15:2 rego_type_error undefined ref: input.a
