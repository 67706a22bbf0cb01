package called_result

p if to_number("1", b)("1", b)
