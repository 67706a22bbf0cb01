package test

# METADATA
# compile:
#   unknowns: [input.x, data.y]
#   mask_rule: data.test.mask
q := 1
