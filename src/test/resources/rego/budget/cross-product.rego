# ends with: eval_budget_error
package budget

p := count([1 | some a in r; some b in r; some c in r])

r := numbers.range(1, 1000)
