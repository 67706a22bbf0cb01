# ends with: eval_budget_error
package budget

p := to_number(concat("", ["1" | some i in numbers.range(1, 300000)]))
