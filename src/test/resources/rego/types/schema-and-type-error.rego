package test

# METADATA
# schemas:
# - input: {type: what}
q if startswith(1, "a")

#! 6:1 rego_type_error unable to compile the schema: has a primitive type that is NOT VALID -- given: /what/ Expected valid values are:[array boolean integer number null object string]
#! 6:6 rego_type_error startswith: invalid argument(s)
