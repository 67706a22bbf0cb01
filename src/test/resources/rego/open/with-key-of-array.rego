# OPA forgets the new names of variables in what with replaces.
package with_key_of_array

p if {
	y := 1
	p := input.x with input[["a", "b"][y]] as ""
}
