package negated_keys

p if not input.xs[input.ys]

q if not {1, input}

r if not [input.a][0] == 1
