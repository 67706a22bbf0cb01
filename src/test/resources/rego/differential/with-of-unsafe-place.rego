package with_of_unsafe_place

p if input.x with input[["a", z, abs(y + 1)]] as true
