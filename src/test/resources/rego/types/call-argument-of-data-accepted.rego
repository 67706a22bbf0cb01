package test

p if startswith(data.other.x, "a")
