package test

p := "\q"
