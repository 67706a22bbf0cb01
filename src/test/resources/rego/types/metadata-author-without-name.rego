package test

# METADATA
# authors:
# - {nick: x}
q := 1

#! 3:1 rego_parse_error invalid author definition map[nick:x]: 'name' and/or 'email' values required in object
