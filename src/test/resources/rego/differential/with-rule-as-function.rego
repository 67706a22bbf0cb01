# A rule that is replaced by a function is undefined.
package with_rule_as_function

q if true

mock(_) := 100

p if not q with q as mock

r := x if x := [1 | q] with q as mock

s if q with q as mock

t := count([1 | q with q as mock])
