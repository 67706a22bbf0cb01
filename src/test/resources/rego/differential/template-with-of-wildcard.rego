package template_with_of_wildcard

a := input.a

p := $"{a with input[_] as 1}"
