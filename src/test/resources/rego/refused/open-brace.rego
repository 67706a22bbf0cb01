package test

p if {
	x == 1
