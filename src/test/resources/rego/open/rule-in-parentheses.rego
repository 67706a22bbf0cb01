# OPA begins a rule with a name in parentheses on the same line.
package rule_in_parentheses

p := 1 (x) := 2
