package test

# METADATA
# title: [a]
# organizations: x
# entrypoint: 7
# custom: 1
# authors: {a: b}
# schemas: [1]
# description: {}
# a: 1
q := 1

#! 5:1 rego_parse_error yaml: unmarshal errors: line 1: cannot unmarshal !!seq into string line 2: cannot unmarshal !!str `x` into []string line 3: cannot unmarshal !!int `7` into bool line 4: cannot unmarshal !!int `1` into map[string]interface {} line 5: cannot unmarshal !!map into []interface {} line 6: cannot unmarshal !!int `1` into map[string]interface {} line 7: cannot unmarshal !!map into string
