package bare_head_of_builtin

count(1)
