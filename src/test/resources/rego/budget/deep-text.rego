# ends with: eval_budget_error
package budget

p := json.unmarshal(concat("", array.concat([x | some i in numbers.range(1, 200000); x := "["], [x | some i in numbers.range(1, 200000); x := "]"])))
