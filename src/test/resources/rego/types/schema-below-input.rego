package test

# METADATA
# schemas:
# - input.user: {type: object, properties: {name: {type: string}}}
q if {
	input.other.x
	input.user.nam
}

#! 8:2 rego_type_error undefined ref: input.user.nam
