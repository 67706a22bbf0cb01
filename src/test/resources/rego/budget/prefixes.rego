# ends with: eval_budget_error
package budget

p := strings.any_prefix_match(many, [sprintf("%d", [i + 100000000]) | some i in many_numbers])

many_numbers := numbers.range(1, 9000)

many := [sprintf("a%d", [i]) | some i in many_numbers]
