package test

p := "\\q"
