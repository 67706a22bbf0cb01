package schooled

# METADATA
# schemas:
# - input: schema["in"]
known if input.a == "x"

# METADATA
# schemas:
# - data.x: schema.deep.da
of_data if data.x.b > 1

# METADATA
# schemas:
# - input: schema.README
text if startswith(input, "x")
