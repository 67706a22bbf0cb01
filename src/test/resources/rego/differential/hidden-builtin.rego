package hidden_builtin

p if count(count, 1)
