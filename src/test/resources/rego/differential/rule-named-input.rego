package rule_named_input

input := 1
