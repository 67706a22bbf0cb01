package default_of_variable

default p := q

q := 1
