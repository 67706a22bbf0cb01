package none

x := 1
