package test

# METADATA
# scope: document
# schemas:
# - input: {type: object, properties: {name: {type: string}, age: {type: integer}, tags: {type: array, items: {type: string}}, sub: {type: object}, pair: {type: array, items: [{type: string}, {type: boolean}]}}}
q if {
	input.name == "x"
} else if {
	input.nam == "y"
}

#! 10:2 rego_type_error undefined ref: input.nam
