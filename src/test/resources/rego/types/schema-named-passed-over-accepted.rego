package test

# METADATA
# schemas:
# - input: schema.x
q if input.nam == 1
