package rule_without_parameters

f() := true

p := f()
