# ends with: eval_budget_error
package budget

p := count(regex.find_n("a*", concat("", ["b" | some i in numbers.range(1, 1000000)]), -1))
