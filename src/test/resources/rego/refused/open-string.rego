package test

p := "a
