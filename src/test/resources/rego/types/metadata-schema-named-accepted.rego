package test

# METADATA
# schemas:
# - input: schema.x
# - data.foo["a b"]: schema["x y"].z
# - input.z: schema
q := 1
