package with_key_of_wildcard

p if input.a == 1 with input[_] as 1
