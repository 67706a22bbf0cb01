package bad

x := := 1
