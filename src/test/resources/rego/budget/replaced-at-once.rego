# ends with: eval_budget_error
package budget

p := strings.replace_n({concat("", [text, "b"]): "c"}, concat("", [text, text]))

text := concat("", ["aaaaaaaaaa" | some i in numbers.range(1, 10000)])
