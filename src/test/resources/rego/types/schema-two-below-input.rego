package test

# METADATA
# schemas:
# - input.user: {type: object, properties: {name: {type: string}}}
# - input.user.name: {type: number}
# - input.user.more.deep: {type: number}
q if {
	input.user.name == 1
	input.user.more.deep == "x"
}

#! 10:2 rego_type_error match error
