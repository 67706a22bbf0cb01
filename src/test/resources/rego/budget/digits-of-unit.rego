# ends with: eval_budget_error
package budget

p := units.parse(concat("", ["1e" | some i in numbers.range(1, 200000)]))
