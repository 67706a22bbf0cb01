# ends with: eval_budget_error
package budget

p := {[a, b] | some a in r; some b in r}

r := numbers.range(1, 5000)
