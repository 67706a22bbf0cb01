# ends with: eval_budget_error
package budget

p := count(net.cidr_expand("10.0.0.0/1"))
