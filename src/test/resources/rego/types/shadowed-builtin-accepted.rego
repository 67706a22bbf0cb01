package test

p if { count := "a"; count == "a" }
