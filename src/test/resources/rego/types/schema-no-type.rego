package test

# METADATA
# schemas:
# - input: {type: what}
q if input.nam == 1

#! 6:1 rego_type_error unable to compile the schema: has a primitive type that is NOT VALID -- given: /what/ Expected valid values are:[array boolean integer number null object string]
