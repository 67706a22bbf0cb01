package test

p := {1} - 2
