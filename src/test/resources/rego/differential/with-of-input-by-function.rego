package with_of_input_by_function

p if input.x with input.x as strings.reverse
