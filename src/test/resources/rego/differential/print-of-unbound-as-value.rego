package print_of_unbound_as_value

p if startswith(input.a, print(y.z))
