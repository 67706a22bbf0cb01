package parameter_named_data

f(data) := 1
