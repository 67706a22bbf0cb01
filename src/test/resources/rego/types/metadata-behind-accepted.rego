package test

q := 1 # METADATA
# title: [
