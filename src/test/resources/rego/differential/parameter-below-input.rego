package parameter_below_input

f(input.x) := input.y
