# OPA gives the name of a replaced function the type of the function.
package builtin_as_index

f(_) := 1

q := y if {
	y = count([[1, "a"][count], 2, 3]) with count as f
}
