package denied_assignment

p if not x := 1
