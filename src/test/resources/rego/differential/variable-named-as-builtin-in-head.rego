package variable_named_as_builtin_in_head

p := [false, null][intersection]
