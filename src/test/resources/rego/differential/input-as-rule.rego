package input_as_rule

input if input.x with input.x as strings.reverse
