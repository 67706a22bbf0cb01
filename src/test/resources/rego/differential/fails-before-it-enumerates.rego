# What is written first fails first, whatever the next operand goes through.
package fails_before_it_enumerates

p if {
	f({x: y | some x in [1]; some y in [1, 2]}, none[_])
}

none[x] := 1 if some x in []

f(_, _) := 1
