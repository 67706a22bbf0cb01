package key_of_hidden_function

p if units[count]("1M") == 1
