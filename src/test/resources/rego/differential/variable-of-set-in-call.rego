package variable_of_set_in_call

p := x if min({x, 2, 3}, x)
