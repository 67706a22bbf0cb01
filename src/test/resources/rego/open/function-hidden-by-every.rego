# OPA tells of the hidden function before the variable.
package function_hidden_by_every

p if {
	every e in units {
		units := units.parse(e) == 1
	}
}
