package computed_function_in_template

p := $"{regex[x]("a", "b")}"
