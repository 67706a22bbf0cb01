package test

q := 1
p if not q.a with q as {"a": 1}
