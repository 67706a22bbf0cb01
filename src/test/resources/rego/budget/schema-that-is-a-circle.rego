# ends with: eval_budget_error
package budget

p := json.match_schema({}, {"$ref": "#"})
