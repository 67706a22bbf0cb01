package test

# METADATA
# schemas:
# - data.users: {type: object, properties: {name: {type: string}}}
q if {
	data.users.name == "x"
	data.users.nam
	data.other.x
}

#! 8:2 rego_type_error undefined ref: data.users.nam
