package parameter_hides_rule

n := {"a": 1}

f(n.a) := 1
