package test

# METADATA
# custom:
#   a: &a {b: 1}
#   c: {<<: *a, d: 2}
#   e: *a
q := 1
