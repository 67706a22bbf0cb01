package test

p if {}

q := [x | ]
