# ends with: eval_budget_error
package budget

p := count(numbers.range(1000000000000, 1))
