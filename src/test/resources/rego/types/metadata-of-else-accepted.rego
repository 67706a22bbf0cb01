package test

q := 1 if input.x
# METADATA
# title: x
else := 2

r := 1
