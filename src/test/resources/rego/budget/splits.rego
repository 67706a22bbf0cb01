# ends with: eval_budget_error
package budget

p := [x | some i in numbers.range(1, 100000); x := split(s, "a")]

s := concat("a", [sprintf("%d", [i]) | some i in numbers.range(1, 10000)])
