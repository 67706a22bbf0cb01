# ends with: eval_budget_error
package budget

p := {sprintf("%d-%d", [a, b]): 1 | some a in r; some b in r}

r := numbers.range(1, 5000)
