package comprehension_in_parameter

n := {"a": 1}

f({n | true}.a) := {}
