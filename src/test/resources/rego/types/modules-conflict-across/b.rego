package a

q contains 1
