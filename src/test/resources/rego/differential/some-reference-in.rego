# A reference into what the collection names declares its keys.
package some_reference_in

f(v) := 1 if some input[v] in input.x

g(v) := 1 if some [count(v)] in [true]
