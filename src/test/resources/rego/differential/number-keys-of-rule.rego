package number_keys_of_rule

p contains [x, y] if {
	data.number_keys_of_rule.q[x] = 1
	data[$"{"number_keys_of_rule"}"].q[y] = x
}

q[x] := i if some i, x in [1, 2, 3, 4]
