# OPA resolves no names in template strings in parameters.
package call_in_template_parameter

f(x) := x

h($"{f(z)}") := 1
