package with_of_function_for_input

f(x) := x

p if input.a with input.a as f
