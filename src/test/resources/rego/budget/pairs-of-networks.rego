# ends with: eval_budget_error
package budget

p := count(net.cidr_contains_matches(many, many))

many := [sprintf("10.%d.%d.0/24", [a, b]) | some a in numbers.range(0, 30); some b in numbers.range(0, 255)]
