# OPA looks at what with replaces before it looks at parameters.
package data_parameter_replaced

p(data.a) if {
	data.a with data.b as 1
}
