# ends with: eval_cancel_error
package budget

p := count(graph.reachable_paths(g, [0]))

g := {i: numbers.range(1, 30) | some i in numbers.range(0, 30)}
