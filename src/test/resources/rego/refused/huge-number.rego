package test

p := 1e99999999
