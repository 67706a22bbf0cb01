package test

# METADATA
# schemas:
# - input: {type: object, properties: {name: {type: string}, age: {type: integer}, tags: {type: array, items: {type: string}}, sub: {type: object}, pair: {type: array, items: [{type: string}, {type: boolean}]}}}
q if {
	input.nam == "x"
} else if {
	input.nam == "y"
}

#! 7:2 rego_type_error undefined ref: input.nam
