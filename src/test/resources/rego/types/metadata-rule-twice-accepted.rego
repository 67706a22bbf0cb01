package test

# METADATA
# scope: rule
q := 1

# METADATA
# scope: rule
# title: x
q := 1
