package test

p := concat(",", {"a", "b"})
