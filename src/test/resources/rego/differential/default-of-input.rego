package default_of_input

default f(input) := 1
