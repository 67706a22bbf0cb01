package test

every := 1
