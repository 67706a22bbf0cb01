# OPA types the key of a rule with else first.
package key_of_else_in_literal

p[{"a": 1}.x].q := 1 if {
	input.x
} else := 2 if {
	input.y
}
