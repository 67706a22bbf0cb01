package wildcard_of_template

p := $"{input.xs[_]}"
