# Only patterns declare; a call or a set is compared with the items.
package some_call_in

f(v) := [1 | some count(v) in [1, 2, 1, 2]]

g(v) := [1 | some {v} in [{1}, {2}, {1}]]

h(v) := [v | some input[v] in [1]]

i(v) := [1 | some (1 in {v, 2}) in [true]]

p := [f("ab"), g(1), h("a"), i(1)]
