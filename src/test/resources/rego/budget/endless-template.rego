# ends with: eval_budget_error
package budget

p := strings.render_template("{{range 9223372036854775807}}{{end}}", {})
