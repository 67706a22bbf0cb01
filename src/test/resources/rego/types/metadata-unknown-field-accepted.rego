package test

# METADATA
# unknown: 1
# titel: x
q := 1
