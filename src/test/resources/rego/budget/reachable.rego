# ends with: eval_budget_error
package budget

p := count(graph.reachable_paths(g, [0]))

g := {i: numbers.range(1, 30) | some i in numbers.range(0, 30)}
