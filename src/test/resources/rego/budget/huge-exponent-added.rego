# ends with: eval_budget_error
package budget

p := input.huge + 1
