package patterns_of_comprehensions

a if {"a": v} = {x: 1 | x := "a"}

b if {"a": v} = [x | x := "a"]

c if [v] = {x | x := "a"}

d if [v] = {x: 1 | x := "a"}

e if {x | x := "a"} = [v]

f if {x: 1 | x := "a"} = [v]

g if [x | x := "a"] = {"a": v}

h if {x: 1 | x := "a"} = {"a": v}

i if [x | x := "a"] = [v]
