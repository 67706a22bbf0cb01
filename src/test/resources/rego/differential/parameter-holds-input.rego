package parameter_holds_input

f([input, 1]) := 1
