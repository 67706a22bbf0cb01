package c

both := 1 if true
both := 2 if true
