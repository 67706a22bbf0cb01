# ends with: eval_budget_error
package budget

p := count([1 | some i in numbers.range(1, 90000); not i + 100000 in many])

many := numbers.range(1, 9000)
