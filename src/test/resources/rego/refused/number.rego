package test

p := 01
