package rule_below_rule

p := {"a": 1}

p.b := 2
