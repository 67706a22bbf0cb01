# OPA looks at template strings before it takes them out of equations.
package template_in_equation

p if {
	[[1, x], [3, 4]] = $"{[[1, 2], [x, 4]]}"
}
