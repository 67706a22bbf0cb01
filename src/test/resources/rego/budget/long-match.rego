# ends with: eval_budget_error
package budget

p := regex.match("(x+x+)+y", concat("", ["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" | some i in numbers.range(1, 90000)]))
