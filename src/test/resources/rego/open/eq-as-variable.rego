# To OPA the variable eq hides the operator too.
package eq_as_variable

p if {
	data.x[eq][3] = x
	x = 4
}
