# ends with: eval_budget_error
package budget

p := count([1 | some i in numbers.range(1, 100000); walk(r, x)])

r := numbers.range(1, 10000)
