package test

p if every x in [1] { startswith(1, "a"); x }
