package some_in_itself

p if some x in x
