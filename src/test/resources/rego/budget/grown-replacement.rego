# ends with: eval_budget_error
package budget

p := count(replace(text, "a", text))

text := concat("", ["aaaaaaaaaa" | some i in numbers.range(1, 10000)])
