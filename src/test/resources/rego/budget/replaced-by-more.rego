# ends with: eval_budget_error
package budget

p := count(replace(long, "a", long))

long := concat("", ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" | some i in numbers.range(1, 9000)])
