package test

# METADATA
# schemas:
# - input: {type: [string, "null"]}
q if input == "x"
