# OPA looks for circles only where all variables are safe.
package key_of_circle

p[q] contains r if {
	x := ["a", "b", "c"]
	every e in p[q] { q := x[_] }
	r := x[_]
	q != r
}

p.b contains "foo"
