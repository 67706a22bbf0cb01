# ends with: eval_budget_error
package budget

p := round(input.tiny)
