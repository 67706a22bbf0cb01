# ends with: eval_budget_error
package budget

p := count([1 | some i in numbers.range(1, 90000); sort(many)])

many := numbers.range(1, 9000)
