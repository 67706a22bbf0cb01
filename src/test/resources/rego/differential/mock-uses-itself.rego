package mock_uses_itself

p if g(1) with p as true

g(_) := 1
