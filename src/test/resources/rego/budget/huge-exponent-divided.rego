# ends with: eval_budget_error
package budget

p := 10 % input.huge
