package test

# METADATA
# title: 1
# description: 2020-01-01
# entrypoint: no
# organizations: [1, ~, true]
# authors: ~
# labels:
q := 1
