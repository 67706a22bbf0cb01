package test

# METADATA
# schemas:
# - input: {type: object, properties: {name: {type: string}, age: {type: integer}, tags: {type: array, items: {type: string}}, sub: {type: object}, pair: {type: array, items: [{type: string}, {type: boolean}]}}}
q contains k if input[k] == 7

r if {
	some k in q
	k == 1
}

#! 10:2 rego_type_error match error
