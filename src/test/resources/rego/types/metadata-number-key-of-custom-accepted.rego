package test

# METADATA
# custom: {1: b}
q := 1
