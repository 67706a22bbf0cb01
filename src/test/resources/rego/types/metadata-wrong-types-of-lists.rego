package test

# METADATA
# organizations:
# - [a]
# - a long text that is cut
# - {}
# related_resources: a long text that is cut
# labels: [1]
q := 1

#! 6:1 rego_parse_error yaml: unmarshal errors: line 2: cannot unmarshal !!seq into string line 4: cannot unmarshal !!map into string line 5: cannot unmarshal !!str `a long ...` into []interface {} line 6: cannot unmarshal !!seq into map[string]interface {}
