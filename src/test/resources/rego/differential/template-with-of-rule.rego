package template_with_of_rule

a := input.a

b := "bar"

p := $"{a with input as {"a": 42}} {b with input[_] as 1}"
