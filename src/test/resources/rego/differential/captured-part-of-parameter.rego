# What stands in a parameter is known to template strings and print, though not safe.
package captured_part_of_parameter

p(x[y]) := $"{x.z}"

q(data.a) := $"{$"{data.a}"}"

r(input.x[y]) := 1 if print(y.z)

s([z | z = y]) := $"{y.z}"
