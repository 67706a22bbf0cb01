package broken
p := 
