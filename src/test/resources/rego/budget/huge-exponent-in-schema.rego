# ends with: eval_budget_error
package budget

p := json.match_schema({"n": input.huge}, {"properties": {"n": {"multipleOf": 7}}})
