# ends with: eval_budget_error
package budget

p := count(net.cidr_merge({sprintf("10.%d.%d.%d", [a, b, c]) | some a in numbers.range(0, 255); some b in numbers.range(0, 255); some c in numbers.range(0, 255)}))
