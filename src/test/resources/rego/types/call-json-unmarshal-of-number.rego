package test

p := json.unmarshal(1)

#! 3:6 rego_type_error json.unmarshal: invalid argument(s)
