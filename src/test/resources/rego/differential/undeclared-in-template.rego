package undeclared_in_template

p := $"{input[x]}"
