# ends with: eval_budget_error
package budget

p := product(numbers.range(1, 100000))
