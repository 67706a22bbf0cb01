package test

# METADATA
# schemas:
# - input: {type: array}
q if input[0].x == 1
