# ends with: eval_budget_error
package budget

p := count(sprintf(concat("", ["%999999d" | some i in numbers.range(1, 100)]), [1]))
