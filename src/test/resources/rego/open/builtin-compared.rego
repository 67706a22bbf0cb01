# OPA gives the name of a replaced function the type of the function.
package builtin_compared

p if {
	count = 1 with count as 1
}
