# ends with: eval_budget_error
package budget

p := count([1 | some i in numbers.range(1, 100000); graph.reachable(g, {0})])

g := {i: numbers.range(1, 100) | some i in numbers.range(0, 100)}
