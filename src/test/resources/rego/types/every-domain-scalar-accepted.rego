package test

p if every x in 1 { x }
