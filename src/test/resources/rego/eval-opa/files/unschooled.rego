package unschooled

# METADATA
# schemas:
# - input: schema["in"]
unknown if input.b

# METADATA
# schemas:
# - input: schema.none
nothing if input.b

mocked if known with input as {"b": 1}

known if input.b
