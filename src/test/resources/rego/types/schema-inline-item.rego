package test

# METADATA
# schemas:
# - input: {type: object, properties: {name: {type: string}, age: {type: integer}, tags: {type: array, items: {type: string}}, sub: {type: object}, pair: {type: array, items: [{type: string}, {type: boolean}]}}}
q if {
	some t in input.tags
	t == 1
}

#! 8:2 rego_type_error match error
