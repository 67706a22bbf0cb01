package call_of_result

p if units.parse("1")["k"](1)
